package org.comptoir.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** What staff do with the roles of their shop. Every change asks for the PIN of whoever makes it, who must hold what the role gives. */
@Stateless
public class RolesDesk {
    @Inject
    private RoleRepository roles;

    @Inject
    private RoleChanges changes;

    @Inject
    private LandingPages landings;

    /**
     * Every role with what it gives and how many hold it. Open to both: who manages roles must see them, and who may see
     * people sees each one's role, which says little as long as it does not say what the role allows. Changing
     * one takes the first.
     */
    @RolesAllowed({Permissions.ROLE_MANAGE, Permissions.USER_READ})
    public List<RoleRow> roles(Actor actor) {
        return roles.list(actor.tenantUuid());
    }

    /** What a role of this tenant could be given; for the readers of {@link #roles}, to whom its codes would be bare words. */
    @RolesAllowed({Permissions.ROLE_MANAGE, Permissions.USER_READ})
    public List<PermissionRow> permissions(Actor actor) {
        return roles.permissions(actor.tenantUuid());
    }

    /** What a role could see and take orders for; for the readers of {@link #roles}. */
    @RolesAllowed({Permissions.ROLE_MANAGE, Permissions.USER_READ})
    public List<OrderSource> sources(Actor actor) {
        return List.of(OrderSource.values());
    }

    /** One role of the caller's tenant; NOT_FOUND for anybody else's. */
    @RolesAllowed({Permissions.ROLE_MANAGE, Permissions.USER_READ})
    public RoleRow role(Actor actor, long id) {
        return roles.find(actor.tenantUuid(), id);
    }

    /** Where a role of this tenant could lead to, as far as its codes open it. */
    @RolesAllowed({Permissions.ROLE_MANAGE, Permissions.USER_READ})
    public List<LandingPage> landings(Actor actor) {
        List<String> codes = roles.permissions(actor.tenantUuid()).stream()
                .map(PermissionRow::code)
                .toList();
        return landings.all().stream().filter(page -> page.opensTo(codes)).toList();
    }

    /** A new role, and its id; CONFLICT where the code is taken. */
    @RolesAllowed(Permissions.ROLE_MANAGE)
    public long create(Actor actor, Pin pin, String code, RoleEdit edit) {
        return changes.create(actor, pin, code, edit);
    }

    /** A new role that gives what that one gives, and its id. */
    @RolesAllowed(Permissions.ROLE_MANAGE)
    public long copy(Actor actor, Pin pin, long id, String code, String label) {
        return changes.copy(actor, pin, id, code, label);
    }

    /** CONFLICT, with what differs, where somebody else saved since that version was read. */
    @RolesAllowed(Permissions.ROLE_MANAGE)
    public void update(Actor actor, Pin pin, long id, RoleEdit edit, long version) {
        changes.update(actor, pin, id, edit, version);
    }

    /** The permissions of several roles at once, all or none. */
    @RolesAllowed(Permissions.ROLE_MANAGE)
    public void give(Actor actor, Pin pin, List<RolePermissions> permissions) {
        changes.give(actor, pin, permissions);
    }

    /** Its permissions work again for whoever holds it. */
    @RolesAllowed(Permissions.ROLE_MANAGE)
    public void activate(Actor actor, Pin pin, long id) {
        changes.setActive(actor, pin, id, true);
    }

    /** It grants nothing any more, from the next request on. */
    @RolesAllowed(Permissions.ROLE_MANAGE)
    public void deactivate(Actor actor, Pin pin, long id) {
        changes.setActive(actor, pin, id, false);
    }

    /** CONFLICT with their number where people hold it. */
    @RolesAllowed(Permissions.ROLE_MANAGE)
    public void delete(Actor actor, Pin pin, long id) {
        changes.delete(actor, pin, id);
    }
}
