package org.comptoir.access.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.comptoir.access.OrderSource;
import org.comptoir.access.RoleEdit;
import org.comptoir.access.RoleRow;
import org.jspecify.annotations.Nullable;

/** What is being entered about a role. */
public class RoleForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String code = "";
    private String label = "";
    private String description = "";
    private String landing = "";
    private String orderSource = "";
    private List<String> visibleSources = new ArrayList<>();
    private final TreeSet<String> permissions = new TreeSet<>();

    static RoleForm of(RoleRow role) {
        RoleForm form = new RoleForm();
        form.code = role.code();
        form.label = role.label();
        form.description = text(role.description());
        form.landing = role.landing();
        form.orderSource = text(role.orderSource());
        form.visibleSources = new ArrayList<>(role.visibleSources());
        form.permissions.addAll(role.permissions());
        return form;
    }

    /** The same under a name that is still to be given. */
    RoleForm copy() {
        code = "";
        label = "";
        return this;
    }

    RoleEdit toEdit(Set<String> codes) {
        return new RoleEdit(
                label,
                description,
                landing,
                orderSource.isEmpty() ? null : source(orderSource),
                visibleSources.stream().map(RoleForm::source).collect(Collectors.toSet()),
                codes);
    }

    Set<String> permissions() {
        return permissions;
    }

    public String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = text(code);
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(@Nullable String label) {
        this.label = text(label);
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(@Nullable String description) {
        this.description = text(description);
    }

    public String getLanding() {
        return landing;
    }

    public void setLanding(@Nullable String landing) {
        this.landing = text(landing);
    }

    public String getOrderSource() {
        return orderSource;
    }

    public void setOrderSource(@Nullable String orderSource) {
        this.orderSource = text(orderSource);
    }

    public List<String> getVisibleSources() {
        return visibleSources;
    }

    public void setVisibleSources(@Nullable List<String> visibleSources) {
        this.visibleSources = visibleSources == null ? new ArrayList<>() : new ArrayList<>(visibleSources);
    }

    private static OrderSource source(String code) {
        return OrderSource.valueOf(code.toUpperCase(Locale.ROOT));
    }

    private static String text(@Nullable String entered) {
        return entered == null ? "" : entered;
    }
}
