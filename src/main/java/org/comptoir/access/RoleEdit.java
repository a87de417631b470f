package org.comptoir.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.comptoir.kernel.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * What somebody enters about a role; refuses what could not be stored, by the field's name. No visible sources means all of
 * them, no landing page the start page.
 */
public record RoleEdit(
        String label,
        @Nullable String description,
        @Nullable String landing,
        @Nullable OrderSource orderSource,
        Set<OrderSource> visibleSources,
        Set<String> permissions) {
    private static final int LABEL = 80;
    private static final int DESCRIPTION = 500;

    public RoleEdit {
        label = label.strip();
        if (label.isEmpty() || label.length() > LABEL) {
            throw DomainException.invalid("label", "access_role.label_length");
        }
        description = description == null || description.isBlank() ? null : description.strip();
        if (description != null && description.length() > DESCRIPTION) {
            throw DomainException.invalid("description", "access_role.description_length");
        }
        landing = landing == null || landing.isEmpty() ? CallerRepository.DEFAULT_LANDING : landing;
        visibleSources = Set.copyOf(visibleSources);
        if (orderSource != null && !visibleSources.isEmpty() && !visibleSources.contains(orderSource)) {
            throw DomainException.invalid("order_source", "access_role.source_unseen");
        }
        permissions = Set.copyOf(permissions);
    }

    /** A role as it is now. */
    static RoleEdit of(RoleRow role) {
        String orderSource = role.orderSource();
        return new RoleEdit(
                role.label(),
                role.description(),
                role.landing(),
                orderSource == null ? null : source(orderSource),
                role.visibleSources().stream().map(RoleEdit::source).collect(Collectors.toSet()),
                Set.copyOf(role.permissions()));
    }

    RoleEdit named(String other) {
        return new RoleEdit(other, description, landing, orderSource, visibleSources, permissions);
    }

    RoleEdit giving(Set<String> codes, String page) {
        return new RoleEdit(label, description, page, orderSource, visibleSources, codes);
    }

    /** As the database writes it. */
    @Nullable
    String orderSourceCode() {
        return orderSource == null ? null : code(orderSource);
    }

    /** In the order in which the database lists them. */
    List<String> visibleSourceCodes() {
        EnumSet<OrderSource> chosen = EnumSet.noneOf(OrderSource.class);
        chosen.addAll(visibleSources);
        return chosen.stream().map(RoleEdit::code).toList();
    }

    Set<String> sortedPermissions() {
        return new TreeSet<>(permissions);
    }

    private static String code(OrderSource source) {
        return source.name().toLowerCase(Locale.ROOT);
    }

    private static OrderSource source(String code) {
        return OrderSource.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
