package org.comptoir.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/** Who sells, as a ticket must say. */
@ApplicationScoped
class SellerRepository {
    @PersistenceContext
    private EntityManager em;

    Seller find(UUID tenant) {
        Object[] row = (Object[]) em.createNativeQuery(
                        "SELECT t.name, t.legal_name, t.address, t.registration_no, t.vat_no FROM tenants t WHERE t.id = ?1")
                .setParameter(1, tenant)
                .getSingleResult();
        return new Seller((String) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4]);
    }
}
