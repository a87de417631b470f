package org.comptoir.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.kernel.Ids;
import org.comptoir.platform.time.Time;

/** Makes and revokes the API tokens of one person. */
@ApplicationScoped
class Tokens {
    /** Tells people, and programs that search for leaked secrets, what they have found. */
    static final String PREFIX = "comptoir_";

    private static final int BYTES = 32;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_DAYS = 365;
    /** Far more than anybody has programs; the list is shown whole. */
    private static final int MOST = 50;

    @Inject
    private TokenRepository repository;

    @Inject
    private AuditRepository audit;

    @Inject
    private Time time;

    NewToken create(Actor actor, String givenName, int days) {
        String name = givenName.strip();
        require(!name.isEmpty() && name.length() <= LONGEST_NAME, "name", "access_profile.token_name_wrong");
        require(days >= 1 && days <= LONGEST_DAYS, "expires_in_days", "access_profile.token_days_wrong");
        Instant now = time.now();
        require(
                repository.list(actor.tenantUuid(), actor.userId(), now).size() < MOST,
                "name",
                "access_profile.token_too_many");
        String token = PREFIX + Ids.token(BYTES);
        byte[] hash = Hashes.sha256(token);
        repository.insert(actor.tenantUuid(), actor.userId(), name, hash, now, now.plus(Duration.ofDays(days)));
        TokenRow made = repository.byHash(actor.tenantUuid(), hash, now).orElseThrow();
        record(actor, "api_token.create", made.id(), List.of("name", "expires_at"));
        return new NewToken(made, token);
    }

    void revoke(Actor actor, long id) {
        if (!repository.revoke(actor.tenantUuid(), actor.userId(), id, time.now())) {
            throw new DomainException(ErrorCode.NOT_FOUND);
        }
        record(actor, "api_token.revoke", id, List.of("revoked_at"));
    }

    private void record(Actor actor, String action, long id, List<String> fields) {
        audit.record(
                actor.tenantUuid(),
                new AuditEntry(
                        Approval.of(actor),
                        action,
                        "api_token",
                        Long.toString(id),
                        "#" + id,
                        Map.of("fields", fields)));
    }

    private static void require(boolean holds, String field, String reason) {
        if (!holds) {
            throw DomainException.invalid(field, reason);
        }
    }
}
