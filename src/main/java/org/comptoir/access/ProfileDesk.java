package org.comptoir.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.platform.time.Time;

/**
 * What everybody does with their own account, and with nobody else's. What guards the account (password, PIN, tokens,
 * sessions) takes a session: an API token that leaked must not become more than it is.
 */
@Stateless
public class ProfileDesk {
    @Inject
    private ProfileRepository profiles;

    @Inject
    private UserRepository users;

    @Inject
    private SessionRepository sessions;

    @Inject
    private TokenRepository tokens;

    @Inject
    private Tokens tokenActs;

    @Inject
    private OwnSecrets secrets;

    @Inject
    private AuditRepository audit;

    @Inject
    private Time time;

    @RolesAllowed(Permissions.SIGNED_IN)
    public Profile profile(Actor actor) {
        return profiles.find(actor.tenantUuid(), actor.userId())
                .orElseThrow(() -> new DomainException(ErrorCode.AUTH_REQUIRED));
    }

    /** Name and language; CONFLICT where somebody changed the person since. */
    @RolesAllowed(Permissions.SIGNED_IN)
    public Profile update(Actor actor, Profile.Change change) {
        Profile before = profile(actor);
        if (!profiles.update(actor.tenantUuid(), actor.userId(), change)) {
            throw new DomainException(ErrorCode.CONFLICT);
        }
        List<String> fields = new ArrayList<>();
        if (!before.firstName().equals(change.firstName())) {
            fields.add("first_name");
        }
        if (!before.lastName().equals(change.lastName())) {
            fields.add("last_name");
        }
        if (!fields.isEmpty()) {
            record(actor, "user.name_change", "user", actor.userId(), fields);
        }
        return profile(actor);
    }

    /** The language of the caller's own pages and mails. */
    @RolesAllowed(Permissions.SIGNED_IN)
    public void chooseLanguage(Actor actor, Locale language) {
        users.setLocale(actor.tenantUuid(), actor.userId(), language.toLanguageTag());
    }

    /** Ends every other session of the caller. No transaction around it: hashing must hold no connection. */
    @RolesAllowed(Permissions.SIGNED_IN)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void changePassword(Actor actor, String current, String password) {
        actor.session();
        secrets.changePassword(actor, current, password);
    }

    @RolesAllowed(Permissions.SIGNED_IN)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void changePin(Actor actor, String current, String pin) {
        actor.session();
        secrets.changePin(actor, current, pin);
    }

    @RolesAllowed(Permissions.SIGNED_IN)
    public List<TokenRow> tokens(Actor actor) {
        return tokens.list(actor.tenantUuid(), actor.userId(), time.now());
    }

    /** A token with the caller's permissions for so many days; it is told this once. */
    @RolesAllowed(Permissions.SIGNED_IN)
    public NewToken createToken(Actor actor, String name, int days) {
        actor.session();
        return tokenActs.create(actor, name, days);
    }

    @RolesAllowed(Permissions.SIGNED_IN)
    public void revokeToken(Actor actor, long id) {
        actor.session();
        tokenActs.revoke(actor, id);
    }

    /** Where the caller is signed in, the session of this call first. */
    @RolesAllowed(Permissions.SIGNED_IN)
    public List<SessionRow> sessions(Actor actor) {
        Long current = actor.sessionId();
        return sessions.living(actor.tenantUuid(), actor.userId(), current == null ? 0 : current, time.now());
    }

    @RolesAllowed(Permissions.SIGNED_IN)
    public void endSession(Actor actor, long id) {
        actor.session();
        if (!sessions.end(actor.tenantUuid(), actor.userId(), id, time.now())) {
            throw new DomainException(ErrorCode.NOT_FOUND);
        }
        record(actor, "session.end", "session", id, List.of("ended_at"));
    }

    /** Ends all but the session of this call, and says how many there were. */
    @RolesAllowed(Permissions.SIGNED_IN)
    public int endOtherSessions(Actor actor) {
        Instant now = time.now();
        long own = actor.session();
        int living =
                sessions.living(actor.tenantUuid(), actor.userId(), own, now).size() - 1;
        if (sessions.endOthers(actor.tenantUuid(), actor.userId(), own, now) > 0) {
            record(actor, "session.end", "user", actor.userId(), List.of("sessions"));
        }
        return living;
    }

    /** Ends the session of this call; a token has none. */
    @RolesAllowed(Permissions.SIGNED_IN)
    public void signOut(Actor actor) {
        sessions.end(actor.tenantUuid(), actor.userId(), actor.session(), time.now());
    }

    private void record(Actor actor, String action, String entity, long id, List<String> fields) {
        audit.record(
                actor.tenantUuid(),
                new AuditEntry(
                        Approval.of(actor), action, entity, Long.toString(id), "#" + id, Map.of("fields", fields)));
    }
}
