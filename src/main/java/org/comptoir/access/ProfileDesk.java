package org.comptoir.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Locale;
import org.comptoir.platform.time.Time;

/** What everybody does with their own account. */
@Stateless
public class ProfileDesk {
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

    /** The language of the caller's own pages and mails. */
    @RolesAllowed(Permissions.SIGNED_IN)
    public void chooseLanguage(Actor actor, Locale language) {
        users.setLocale(actor.tenantUuid(), actor.userId(), language.toLanguageTag());
    }
}
