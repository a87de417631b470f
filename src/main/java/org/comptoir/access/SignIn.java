package org.comptoir.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.comptoir.kernel.EmailAddress;
import org.comptoir.platform.time.Time;

/** Judges mail and password. It holds no connection while it hashes, and what it counts is kept whatever comes after. */
@ApplicationScoped
class SignIn {
    @Inject
    private LoginThrottleRepository addresses;

    @Inject
    private UserRepository users;

    @Inject
    private Passwords passwords;

    @Inject
    private Sessions sessions;

    @Inject
    private Time time;

    /** A session, or nothing: the same for a wrong mail, a wrong password, somebody inactive, and whoever has to wait. */
    Optional<SignedIn> attempt(String email, String password, String userAgent, String source) {
        Instant now = time.now();
        UserRepository.Credentials user = EmailAddress.isValid(email.strip())
                ? users.byEmail(new EmailAddress(email)).orElse(null)
                : null;
        boolean matches = passwords.matches(password, user == null ? null : user.passwordHash());
        if (addresses.isWaiting(source, now)) {
            return Optional.empty();
        }
        // asked after the hashing: of many guesses sent at once, those behind the wait count for nothing, right or
        // wrong
        boolean locked = user != null && users.isWaiting(user.tenant(), user.id(), now);
        if (user == null || !matches || !user.active() || locked) {
            addresses.failed(source, now);
            if (user != null && !matches && !locked) {
                users.failed(user.tenant(), user.id(), now, Backoff.until(user.failures() + 1, now));
            }
            return Optional.empty();
        }
        addresses.succeeded(source, now);
        return sessions.begin(user, userAgent, now);
    }
}
