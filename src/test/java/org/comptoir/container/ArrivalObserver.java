package org.comptoir.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.comptoir.stock.ContainerArrived;

/** Another room that hears of deliveries: it writes in the transaction that restocked. */
@ApplicationScoped
public class ArrivalObserver {
    @PersistenceContext
    private EntityManager manager;

    void arrived(@Observes ContainerArrived event) {
        manager.createNativeQuery("INSERT INTO container.probe (note) VALUES (?1)")
                .setParameter(1, note(event.container(), event.ingredients().toString()))
                .executeUpdate();
    }

    static String note(long container, String ingredients) {
        return "arrived " + container + " " + ingredients;
    }
}
