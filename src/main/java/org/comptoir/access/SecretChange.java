package org.comptoir.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.platform.time.Time;

/** Stores a new password or PIN together with all that follows from it, in one transaction. */
@ApplicationScoped
class SecretChange {
    @Inject
    private ProfileRepository profiles;

    @Inject
    private SessionRepository sessions;

    @Inject
    private PinRepository pins;

    @Inject
    private AuditRepository audit;

    @Inject
    private Time time;

    /** Whoever else is signed in as this person is signed out: a password is changed when somebody else may know it. */
    @Transactional
    void password(Actor actor, String expectedHash, String passwordHash) {
        require(profiles.setPassword(actor.tenantUuid(), actor.userId(), expectedHash, passwordHash));
        sessions.endOthers(actor.tenantUuid(), actor.userId(), actor.session(), time.now());
        record(actor, "user.password_change", "password");
    }

    /** Who proved to be the person need not wait any longer for what somebody guessed at the old PIN. */
    @Transactional
    void pin(Actor actor, String expectedHash, String pinHash) {
        require(profiles.setPin(actor.tenantUuid(), actor.userId(), expectedHash, pinHash));
        pins.succeeded(actor.tenantUuid(), actor.userId());
        record(actor, "user.pin_change", "pin");
    }

    /** The password was changed between the proof and now. */
    private static void require(boolean changed) {
        if (!changed) {
            throw new DomainException(ErrorCode.CONFLICT);
        }
    }

    private void record(Actor actor, String action, String field) {
        audit.record(
                actor.tenantUuid(),
                new AuditEntry(
                        Approval.of(actor),
                        action,
                        "user",
                        Long.toString(actor.userId()),
                        "#" + actor.userId(),
                        Map.of("fields", List.of(field))));
    }
}
