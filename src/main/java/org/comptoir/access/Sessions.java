package org.comptoir.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.comptoir.kernel.Ids;

/** Begins sessions, each in one transaction with the note of who was here last. */
@ApplicationScoped
class Sessions {
    private static final int TOKEN_BYTES = 32;

    @Inject
    private UserRepository users;

    @Inject
    private SessionRepository sessions;

    @Inject
    private CallerRepository callers;

    @Transactional
    Optional<SignedIn> begin(UserRepository.Credentials user, String userAgent, Instant now) {
        users.signedIn(user.tenant(), user.id(), now);
        String token = Ids.token(TOKEN_BYTES);
        byte[] hash = Hashes.sha256(token);
        sessions.begin(hash, user.tenant(), user.id(), Ids.token(TOKEN_BYTES), userAgent, now);
        return callers.bySession(hash, now).map(found -> new SignedIn(token, found.actor()));
    }
}
