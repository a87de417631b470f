package org.comptoir.access.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;
import org.comptoir.access.Actor;
import org.comptoir.access.Caller;
import org.comptoir.access.Permissions;
import org.comptoir.access.Pin;
import org.comptoir.access.RoleRow;
import org.comptoir.access.RolesDesk;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.platform.faces.Notices;
import org.comptoir.platform.faces.PinDialog;
import org.jspecify.annotations.Nullable;

/** The roles of the shop: what each gives, and how many hold it. */
@Named
@ViewScoped
public class RolesBean implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient RolesDesk desk;

    @Inject
    private transient Caller caller;

    @Inject
    private transient PinDialog pin;

    @Inject
    private transient Notices notices;

    private transient List<RoleRow> roles = List.of();
    private transient @Nullable RoleRow chosen;

    @PostConstruct
    void load() {
        roles = desk.roles(caller.actor());
    }

    /** Asks for the PIN; a role that people hold can only be deactivated, and the dialog says so. */
    public void choose(long id) {
        chosen = desk.role(caller.actor(), id);
        pin.ask(chosen.people() > 0 ? "deactivate" : "delete");
    }

    public void delete() {
        act(
                "access_roles.deleted",
                p -> desk.delete(caller.actor(), p, required().id()));
    }

    public void deactivate() {
        act(
                "access_roles.deactivated",
                p -> desk.deactivate(caller.actor(), p, required().id()));
    }

    private void act(String done, Consumer<Pin> act) {
        if (pin.run(Pin::new, act)) {
            notices.doneOn("access/roles", done, required().label());
        }
    }

    private RoleRow required() {
        if (chosen == null) {
            throw new DomainException(ErrorCode.NOT_FOUND);
        }
        return chosen;
    }

    public String getDeleteText() {
        return chosen == null ? "" : notices.text("access_roles.delete_text", chosen.label());
    }

    public String getDeactivateText() {
        return chosen == null ? "" : notices.text("access_roles.deactivate_text", chosen.people(), chosen.label());
    }

    public List<RoleRow> getRoles() {
        return roles;
    }

    /** Whether the caller manages roles at all. */
    public boolean isManaging() {
        return caller.actor().may(Permissions.ROLE_MANAGE);
    }

    /** Whether what they hold lets them touch this one; the desk asks again. */
    public boolean reachable(RoleRow role) {
        Actor actor = caller.actor();
        return isManaging() && actor.codes().containsAll(role.permissions());
    }

    /** Whether the numbers may lead to the people behind them. */
    public boolean isPeopleOpen() {
        return caller.actor().may(Permissions.USER_READ);
    }
}
