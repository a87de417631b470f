package org.comptoir.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.comptoir.access.PersonErased;
import org.comptoir.kernel.TenantId;
import org.comptoir.platform.rest.JsonConfig;

/** What has been paid and not been told to anybody yet: rows of the payment's own transaction, where the seed has a Kafka topic. */
@ApplicationScoped
class PaidEvents {
    @Inject
    private PaidEventRepository repository;

    void record(TenantId tenant, OrderPaidEvent event) {
        repository.insert(
                tenant.value(),
                event.eventId(),
                event.metadata().transactionId(),
                JsonConfig.jsonb().toJson(event),
                event.timestamp());
    }

    /** The order stays in the event, the person goes. */
    void erase(@Observes PersonErased erased) {
        erased.removed("paid_events", repository.forget(erased.tenant().value(), erased.email(), erased.phone()));
    }
}
