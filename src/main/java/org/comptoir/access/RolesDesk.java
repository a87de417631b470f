package org.comptoir.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** What staff do with the roles of their shop. */
@Stateless
public class RolesDesk {
    @Inject
    private RoleRepository roles;

    /**
     * Every role with what it gives and how many hold it. Open to both: who manages roles must see them, and who may see
     * people sees each one's role, which says little as long as it does not say what the role allows. Nothing here can be
     * changed with either.
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
}
