package org.comptoir.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.platform.time.Time;

/**
 * Judges a change of one's own password or PIN. Both ask for the current password, and guessing it fills the same back-off as
 * guessing at sign-in. It holds no connection while it hashes.
 */
@ApplicationScoped
class OwnSecrets {
    @Inject
    private ProfileRepository profiles;

    @Inject
    private UserRepository users;

    @Inject
    private Passwords passwords;

    @Inject
    private SecretChange change;

    @Inject
    private Time time;

    void changePassword(Actor actor, String current, String password) {
        passwords.check(password);
        String proved = prove(actor, current);
        if (password.equals(current)) {
            throw DomainException.invalid("password", "access_profile.password_same");
        }
        change.password(actor, proved, passwords.hash(password));
    }

    void changePin(Actor actor, String current, String pin) {
        PinChoice.check(pin);
        change.pin(actor, prove(actor, current), passwords.hash(pin));
    }

    /** The hash that the current password matched: what is stored next replaces that one and no other. */
    private String prove(Actor actor, String current) {
        Instant now = time.now();
        ProfileRepository.Secret secret = profiles.secret(actor.tenantUuid(), actor.userId())
                .orElseThrow(() -> new DomainException(ErrorCode.AUTH_REQUIRED));
        Instant until = secret.lockedUntil();
        if (until != null && until.isAfter(now)) {
            long seconds = Duration.between(now, until).toSeconds() + 1;
            throw new DomainException(ErrorCode.RATE_LIMITED, Map.of("retry_after", seconds));
        }
        if (!passwords.matches(current, secret.passwordHash())) {
            users.failed(actor.tenantUuid(), actor.userId(), now, Backoff.until(secret.failures() + 1, now));
            throw DomainException.invalid("current_password", "access_profile.current_wrong");
        }
        return secret.passwordHash();
    }
}
