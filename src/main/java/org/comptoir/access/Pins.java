package org.comptoir.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.EmailAddress;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.platform.time.Time;

/** Judges mail and PIN before a sensitive act. */
@ApplicationScoped
class Pins {
    @Inject
    private PinRepository repository;

    @Inject
    private Passwords passwords;

    @Inject
    private Time time;

    /**
     * Who acts. PIN_REQUIRED where none was given; PIN_INVALID, always the same, for a wrong mail or PIN, another tenant's
     * person, somebody inactive or waiting, or a role without that permission.
     */
    Approval approve(Actor session, String permission, Pin pin) {
        if (pin.isMissing()) {
            throw new DomainException(ErrorCode.PIN_REQUIRED);
        }
        UUID tenant = session.tenantUuid();
        Instant now = time.now();
        Optional<PinRepository.Holder> holder = EmailAddress.isValid(pin.email().strip())
                ? repository.find(tenant, new EmailAddress(pin.email()))
                : Optional.empty();
        boolean matches = passwords.matches(
                pin.code(), holder.map(PinRepository.Holder::pinHash).orElse(null));
        if (holder.isEmpty()) {
            throw new DomainException(ErrorCode.PIN_INVALID);
        }
        PinRepository.Holder person = holder.get();
        // asked after the hashing: of many guesses sent at once, those behind the wait count for nothing, right or
        // wrong
        boolean waiting = repository.isWaiting(tenant, person.approval().userId(), now);
        if (!matches && !waiting) {
            repository.failed(tenant, person.approval().userId(), now, Backoff.until(person.failures() + 1, now));
        }
        if (!matches || waiting || !person.approval().codes().contains(permission)) {
            throw new DomainException(ErrorCode.PIN_INVALID);
        }
        if (person.failures() > 0) {
            repository.succeeded(tenant, person.approval().userId());
        }
        return person.approval();
    }
}
