package org.comptoir.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.EmailAddress;
import org.comptoir.kernel.Phone;
import org.jspecify.annotations.Nullable;

/** Forgets a customer in every room at once, and says what that was. */
@ApplicationScoped
class CustomerErasure {
    @Inject
    private Pins pins;

    @Inject
    private AuditRepository audit;

    @Inject
    private Event<PersonErased> erased;

    /** Rows removed, by what they were; the trail keeps the numbers and not the person. */
    Map<String, Integer> erase(Actor actor, Pin pin, @Nullable EmailAddress email, @Nullable Phone phone) {
        if (email == null && phone == null) {
            throw DomainException.invalid("email", "access_erasure.nobody");
        }
        Approval by = pins.approve(actor, Permissions.USER_DEACTIVATE, pin);
        PersonErased person = PersonErased.of(actor.tenant(), email, phone);
        erased.fire(person);
        Map<String, Integer> report = new TreeMap<>(person.report());
        audit.record(
                actor.tenantUuid(),
                new AuditEntry(by, "customer.erase", "customer", null, "–", new TreeMap<String, Object>(report)));
        return report;
    }
}
