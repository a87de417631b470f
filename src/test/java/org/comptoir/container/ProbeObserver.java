package org.comptoir.container;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Hears of what was committed, and writes in a transaction of its own: the one that ended is still on the thread. */
@Stateless
@PermitAll
public class ProbeObserver {
    @PersistenceContext
    private EntityManager manager;

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void afterwards(@Observes(during = TransactionPhase.AFTER_SUCCESS) Happened event) {
        manager.createNativeQuery("INSERT INTO container.probe (note) VALUES (?1)")
                .setParameter(1, "heard " + event.what())
                .executeUpdate();
    }
}
