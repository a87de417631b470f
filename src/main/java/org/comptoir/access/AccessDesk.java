package org.comptoir.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.comptoir.platform.time.Time;

/** What staff do with people and roles. */
@Stateless
public class AccessDesk {
    private static final int LONGEST_LIST = 100;

    @Inject
    private UserRepository users;

    @Inject
    private SessionRepository sessions;

    @Inject
    private Time time;

    /** Ends the session that this token belongs to. */
    @RolesAllowed(Permissions.SIGNED_IN)
    public void signOut(Actor actor, String token) {
        sessions.end(Hashes.sha256(token), time.now());
    }

    /** The people of the caller's tenant, by name. */
    @RolesAllowed(Permissions.USER_READ)
    public List<UserRow> people(Actor actor) {
        return users.list(actor.tenantUuid(), LONGEST_LIST);
    }
}
