package org.comptoir.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.comptoir.access.PersonErased;

/** Forgets who ordered: the order and its amounts stay, the person goes. */
@ApplicationScoped
class OrderErasure {
    @Inject
    private ContactRepository contacts;

    void erase(@Observes PersonErased erased) {
        erased.removed("contacts", contacts.forget(erased.tenant(), erased.email(), erased.phone()));
    }
}
