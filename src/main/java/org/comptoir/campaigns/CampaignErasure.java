package org.comptoir.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.comptoir.access.PersonErased;
import org.comptoir.kernel.EmailAddress;
import org.comptoir.kernel.Phone;

/** Forgets who waited, with all that they were to get; an opt-out stays as a hash of its address, so that it still holds. */
@ApplicationScoped
class CampaignErasure {
    @Inject
    private OptOutRepository optOuts;

    void erase(@Observes PersonErased erased) {
        EmailAddress email = erased.email();
        Phone phone = erased.phone();
        String address = email == null ? null : email.value();
        String number = phone == null ? null : phone.value();
        erased.removed("reservations", optOuts.eraseReservations(erased.tenant().value(), address, number));
        erased.removed("opt_outs", optOuts.hash(erased.tenant().value(), address, number));
    }
}
