package org.comptoir.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** What staff do with people and roles. */
@Stateless
public class AccessDesk {
    private static final int LONGEST_LIST = 100;

    @Inject
    private UserRepository users;

    /** The people of the caller's tenant, by name. */
    @RolesAllowed(Permissions.USER_READ)
    public List<UserRow> people(Actor actor) {
        return users.list(actor.tenantUuid(), LONGEST_LIST);
    }
}
