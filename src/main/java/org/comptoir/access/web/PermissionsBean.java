package org.comptoir.access.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.comptoir.access.Caller;
import org.comptoir.access.Pin;
import org.comptoir.access.RolePermissions;
import org.comptoir.access.RoleRow;
import org.comptoir.access.RolesDesk;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.platform.faces.Notices;
import org.comptoir.platform.faces.PinDialog;
import org.jspecify.annotations.Nullable;

/** Who may do what, on one grid: roles beside each other, their permissions below each other, saved together. */
@Named
@ViewScoped
public class PermissionsBean implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient RolesDesk desk;

    @Inject
    private transient Caller caller;

    @Inject
    private transient PinDialog pin;

    @Inject
    private transient Notices notices;

    /** As they were when the page was opened: what is saved is judged against it, also if somebody else saves meanwhile. */
    private transient List<RoleRow> roles = List.of();

    private transient @Nullable List<PermissionGroup> groups;

    public void load() {
        roles = desk.roles(caller.actor());
    }

    public void ask() {
        if (changes().isEmpty()) {
            notices.warn("access_permissions.unchanged");
        } else {
            pin.ask("save");
        }
    }

    public void save() {
        List<RolePermissions> changes = changes();
        try {
            if (pin.run(Pin::new, p -> desk.give(caller.actor(), p, changes))) {
                notices.doneOn("access/permissions", "access_permissions.saved");
            }
        } catch (DomainException refusal) {
            if (refusal.code() != ErrorCode.CONFLICT || !refusal.details().containsKey("version")) {
                throw refusal;
            }
            // what was ticked stays; the difference is now the one to what somebody else saved
            load();
            notices.warn("access_permissions.stale");
        }
    }

    private List<RolePermissions> changes() {
        Set<String> ticked = Grants.posted(this::now);
        List<RolePermissions> changes = new ArrayList<>();
        for (RoleRow role : roles) {
            String prefix = role.id() + ":";
            Set<String> codes = new TreeSet<>();
            ticked.stream()
                    .filter(tick -> tick.startsWith(prefix))
                    .forEach(tick -> codes.add(tick.substring(prefix.length())));
            if (reachable(role) && !codes.equals(new TreeSet<>(role.permissions()))) {
                changes.add(new RolePermissions(role.id(), role.version(), codes));
            }
        }
        return changes;
    }

    private Set<String> now() {
        return roles.stream()
                .flatMap(role -> role.permissions().stream().map(code -> role.id() + ":" + code))
                .collect(Collectors.toSet());
    }

    /** Whether the caller holds what it gives; the desk asks again. */
    public boolean reachable(RoleRow role) {
        return caller.actor().codes().containsAll(role.permissions());
    }

    public boolean given(RoleRow role, String code) {
        return role.permissions().contains(code);
    }

    /** As far as it has been entered; what could not be changed was not sent. */
    public boolean ticked(RoleRow role, String code) {
        if (!grantable(role, code)) {
            return given(role, code);
        }
        return Grants.posted(this::now).contains(role.id() + ":" + code);
    }

    public boolean grantable(RoleRow role, String code) {
        return reachable(role) && caller.actor().may(code);
    }

    public List<PermissionGroup> getGroups() {
        if (groups == null) {
            groups = PermissionGroup.of(desk.permissions(caller.actor()));
        }
        return groups;
    }

    public List<RoleRow> getRoles() {
        return roles;
    }
}
