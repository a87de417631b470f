package org.comptoir.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.TenantId;
import org.comptoir.platform.rest.JsonConfig;
import org.comptoir.platform.time.Time;

/** Money that came and could not be applied, so that it is not lost from sight. */
@ApplicationScoped
class Incidents {
    static final String AMOUNT = "amount_cents";

    @Inject
    private IncidentRepository repository;

    @Inject
    private Time time;

    /** In a transaction of its own, after the payment's was rolled back; a repeated report is the same incident. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void open(TenantId tenant, String number, Payment payment, DomainException refusal) {
        reason(refusal)
                .ifPresent(reason -> repository.open(
                        tenant.value(),
                        number,
                        payment,
                        reason,
                        refusal.details().isEmpty() ? null : JsonConfig.jsonb().toJson(refusal.details()),
                        time.now()));
    }

    private static Optional<String> reason(DomainException refusal) {
        return switch (refusal.code()) {
            case OUT_OF_STOCK -> Optional.of("shortage");
            case INVALID_TRANSITION -> Optional.of("wrong_state");
            case VALIDATION_ERROR -> Optional.of("wrong_amount");
            default -> Optional.empty();
        };
    }
}
