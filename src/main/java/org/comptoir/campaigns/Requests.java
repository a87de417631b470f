package org.comptoir.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comptoir.access.Hashes;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.TenantId;
import org.comptoir.platform.phone.PhoneNumbers;
import org.comptoir.platform.time.Time;
import org.jspecify.annotations.Nullable;

/** Takes reservations in: from a public page with a mailed link to confirm them, by hand at once. */
@ApplicationScoped
class Requests {
    static final String WEB = "web";
    static final String STAFF = "staff";
    static final String IMPORT = "import";
    private static final int TOKEN_BYTES = 24;
    private static final Duration GOOD_FOR = Duration.ofHours(48);
    private static final Duration ONE_MAIL_IN = Duration.ofHours(24);

    @Inject
    private RequestRepository requests;

    @Inject
    private ImportRepository imports;

    @Inject
    private SignRepository signs;

    @Inject
    private ConfirmMails mails;

    @Inject
    private Time time;

    /** Nobody learns from it whether the address is known: whoever waits already is not asked again. */
    void ask(TenantId tenant, NewReservation wanted) {
        Instant now = time.now();
        Sign sign = signs.of(tenant.value());
        RequestRepository.Wanted product = product(tenant.value(), wanted);
        String phone = phone(sign, wanted);
        Optional<RequestRepository.Known> known = requests.waiting(tenant.value(), product.id(), wanted.email());
        if (known.filter(k -> k.confirmed() || k.askedAt().isAfter(now.minus(ONE_MAIL_IN)))
                .isPresent()) {
            return;
        }
        String token = Ids.token(TOKEN_BYTES);
        if (known.isPresent()) {
            requests.ask(tenant.value(), known.get().id(), Hashes.sha256(token), now);
        } else {
            requests.insert(tenant.value(), product, wanted, phone, WEB, Hashes.sha256(token), now);
        }
        mails.queue(tenant, sign, wanted, product, token, now);
    }

    /** CONFLICT where that person waits for it already. */
    long add(TenantId tenant, NewReservation wanted, String source) {
        RequestRepository.Wanted product = product(tenant.value(), wanted);
        String phone = phone(signs.of(tenant.value()), wanted);
        if (requests.waiting(tenant.value(), product.id(), wanted.email()).isPresent()) {
            throw new DomainException(
                    ErrorCode.CONFLICT, java.util.Map.of("field", "email", "reason", "campaigns_reservation.known"));
        }
        return requests.insert(tenant.value(), product, wanted, phone, source, null, time.now());
    }

    /** Nothing where somebody waits already. */
    boolean remember(TenantId tenant, List<PastReservation> reservations) {
        if (imports.isWaitedFor(tenant.value())) {
            return false;
        }
        Sign sign = signs.of(tenant.value());
        imports.insert(
                tenant.value(),
                reservations.stream()
                        .map(past -> new ImportRepository.Fresh(
                                product(tenant.value(), past.wanted()),
                                past.wanted(),
                                phone(sign, past.wanted()),
                                past.at()))
                        .toList());
        return true;
    }

    Optional<RequestRepository.Pending> pending(String token) {
        return requests.pending(Hashes.sha256(token), time.now().minus(GOOD_FOR));
    }

    /** False where the link is none, or too old. */
    boolean confirm(String token) {
        Optional<RequestRepository.Pending> found = pending(token);
        found.ifPresent(pending -> requests.confirm(pending.tenant(), pending.id(), time.now()));
        return found.isPresent();
    }

    private RequestRepository.Wanted product(UUID tenant, NewReservation wanted) {
        String field = wanted.productId() == null ? "sku" : "product_id";
        return requests.product(tenant, wanted.productId(), wanted.sku())
                .orElseThrow(() -> DomainException.invalid(field, "campaigns_reservation.no_product"));
    }

    private static @Nullable String phone(Sign sign, NewReservation wanted) {
        String typed = wanted.phone();
        return typed == null ? null : PhoneNumbers.read(typed, sign.country()).value();
    }
}
