package org.comptoir.access;

import static org.comptoir.access.Permissions.*;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The five roles every tenant starts with: label, landing page, order source, visible sources, permissions. */
enum DefaultRole {
    ADMIN("Administration", "/dashboard/home", null, List.of(), Set.of()),
    MANAGER(
            "Gérance",
            "/orders/statistics",
            null,
            List.of(),
            Set.of(
                    PRODUCT_CREATE,
                    PRODUCT_READ,
                    PRODUCT_UPDATE,
                    MENU_CREATE,
                    MENU_READ,
                    MENU_UPDATE,
                    CATEGORY_MANAGE,
                    INGREDIENT_MANAGE,
                    STOCK_READ,
                    STOCK_COUNT,
                    STOCK_MANAGE,
                    ORDER_READ,
                    USER_READ,
                    STATS_READ,
                    NOTIFICATION_READ,
                    NOTIFICATION_MANAGE,
                    CAMPAIGN_READ,
                    CAMPAIGN_MANAGE,
                    CAMPAIGN_SEND,
                    AUDIT_READ)),
    KITCHEN(
            "Cuisine",
            "/orders/kitchen",
            null,
            List.of("kiosk", "counter", "drive"),
            Set.of(PRODUCT_READ, MENU_READ, STOCK_READ, STOCK_COUNT, ORDER_READ)),
    COUNTER("Comptoir", "/orders/counter", "counter", List.of("kiosk", "counter"), Constants.TILL),
    DRIVE("Drive", "/orders/counter", "drive", List.of("drive"), Constants.TILL);

    private final String label;
    private final String landing;
    private final @Nullable String orderSource;
    private final List<String> visibleSources;
    private final Set<String> permissions;

    DefaultRole(
            String label,
            String landing,
            @Nullable String orderSource,
            List<String> visibleSources,
            Set<String> permissions) {
        this.label = label;
        this.landing = landing;
        this.orderSource = orderSource;
        this.visibleSources = visibleSources;
        this.permissions = permissions;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label() {
        return label;
    }

    String landing() {
        return landing;
    }

    @Nullable
    String orderSource() {
        return orderSource;
    }

    List<String> visibleSources() {
        return visibleSources;
    }

    /** An administrator holds every code there is; tenant.manage works in the operator's tenant only. */
    boolean grants(String permission) {
        return this == ADMIN || permissions.contains(permission);
    }

    private static final class Constants {
        static final Set<String> TILL = Set.of(
                PRODUCT_READ,
                MENU_READ,
                STOCK_READ,
                STOCK_COUNT,
                ORDER_READ,
                ORDER_CREATE,
                ORDER_DELIVER,
                ORDER_CANCEL);
    }
}
