package org.comptoir.container;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;

/** A service as rooms have them: its methods are the transactions. */
@Stateless
@PermitAll
public class Probe {
    @PersistenceContext
    private EntityManager manager;

    @Inject
    private Event<Happened> happened;

    /** Writes a note and says so to whoever observes. */
    public void write(String note) {
        manager.createNativeQuery("INSERT INTO container.probe (note) VALUES (?1)")
                .setParameter(1, note)
                .executeUpdate();
        happened.fire(new Happened(note));
    }

    /** Writes and then refuses: nothing may remain. */
    public void writeAndRefuse(String note) {
        write(note);
        throw new DomainException(ErrorCode.CONFLICT);
    }

    public long count(String note) {
        Object found = manager.createNativeQuery("SELECT COUNT(*) FROM container.probe WHERE note = ?1")
                .setParameter(1, note)
                .getSingleResult();
        return ((Number) found).longValue();
    }

    @RolesAllowed("order.read")
    public void forHoldersOnly() {
        write("held");
    }
}
