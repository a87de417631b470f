package org.comptoir.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.EmailAddress;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.TenantId;
import org.comptoir.platform.time.Time;

/** Adds people, and mails a link to those who have no password yet. */
@ApplicationScoped
class NewPeople {
    private static final int TOKEN_BYTES = 32;
    private static final Duration VALID = Duration.ofDays(7);

    @Inject
    private UserRepository users;

    @Inject
    private Passwords passwords;

    @Inject
    private Time time;

    @Inject
    private Event<InvitationIssued> invitationIssued;

    long add(TenantId tenant, NewTenant.NewUser user) {
        requireFree(user.email());
        String password = user.password();
        if (password != null) {
            passwords.check(password);
        }
        String pin = user.pin().isEmpty() ? null : passwords.hash(user.pin());
        users.insert(tenant.value(), user, passwords.hash(password == null ? Ids.token(TOKEN_BYTES) : password), pin);
        if (password == null) {
            invite(user.email());
        }
        return users.byEmail(user.email()).orElseThrow().id();
    }

    /** CONFLICT where the mail belongs to somebody already, anywhere: it is what a person signs in with. */
    void requireFree(EmailAddress email) {
        if (users.byEmail(email).isPresent()) {
            throw new DomainException(
                    ErrorCode.CONFLICT, Map.of("field", "email", "reason", "access_user.email_taken"));
        }
    }

    /** Mails a link to choose a first password; an earlier one stops working. */
    void invite(EmailAddress email) {
        users.byEmail(email).ifPresent(user -> {
            String token = Ids.token(TOKEN_BYTES);
            users.storeResetToken(
                    user.tenant(), user.id(), Hashes.sha256(token), time.now().plus(VALID));
            invitationIssued.fire(new InvitationIssued(
                    new TenantId(user.tenant()),
                    user.id(),
                    user.tenantName(),
                    user.firstName(),
                    email,
                    user.locale(),
                    token));
        });
    }
}
