package org.comptoir.architecture;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whose table is whose; and what the migrations really create. */
final class Tables {
    private static final Map<String, String> OWNERS = new LinkedHashMap<>();

    static {
        owns(
                "access",
                "tenants user role permission role_permission role_visible_source user_session login_throttle"
                        + " pin_throttle audit_log api_token tenant_deletion");
        owns("platform", "retention_job");
        owns("stock", "ingredient stock_movement mz_container mz_container_line");
        owns(
                "catalogue",
                "category product product_ingredient menu menu_slot menu_slot_option allergen"
                        + " ingredient_allergen media");
        owns(
                "orders",
                "customer_order order_item order_item_selection order_item_modifier order_contact order_payment"
                        + " payment_incident order_counter order_paid_event"
                        + " order_day order_day_slice order_day_label order_day_wait");
        owns("outbox", "notifications outbox_pause mailbox channel_provider");
        owns("notifications", "notification_configs");
        owns(
                "links",
                "short_link short_click short_writer short_salt short_rollup short_click_hour short_click_total"
                        + " short_click_tag short_click_tag_hour short_click_tag_referrer"
                        + " short_click_referrer short_visitor short_recount");
        owns(
                "campaigns",
                "mz_product_reservation mz_product_reservation_restock_notif mz_product_restock_optout"
                        + " mz_sync_cursor mz_restock_campaign campaign_settings coupon_redemption campaign_upstream");
    }

    private static final Pattern CREATE = Pattern.compile(
            "CREATE\\s+TABLE\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?`?(\\w+)`?\\s*\\((.*?)\\n\\)", Pattern.DOTALL);

    private Tables() {}

    private static void owns(String room, String tables) {
        for (String table : tables.split(" ")) {
            OWNERS.put(table, room);
        }
    }

    static Map<String, String> owners() {
        return OWNERS;
    }

    /** Every table that the migrations create, with the text between its brackets. */
    static Map<String, String> created() {
        Map<String, String> tables = new LinkedHashMap<>();
        for (Path file : Sources.files(Sources.MIGRATIONS, ".sql")) {
            Matcher m = CREATE.matcher(Sources.text(file).replaceAll("--[^\\n]*", ""));
            while (m.find()) {
                tables.put(m.group(1), m.group(2));
            }
        }
        return tables;
    }

    /** The tables that carry a tenant. */
    static Set<String> ofTenants() {
        Set<String> found = new HashSet<>();
        created().forEach((name, body) -> {
            if (Pattern.compile("(?m)^\\s*`?tenant_id`?\\s").matcher(body).find()) {
                found.add(name);
            }
        });
        return found;
    }
}
