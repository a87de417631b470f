package org.comptoir.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.comptoir.kernel.EmailAddress;
import org.comptoir.kernel.Phone;
import org.comptoir.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/** Who ordered. */
@ApplicationScoped
class ContactRepository {
    @PersistenceContext
    private EntityManager em;

    /** Blanks whatever leads to the person; the fee stays, because it is part of what was paid. How many rows that were. */
    int forget(TenantId tenant, @Nullable EmailAddress email, @Nullable Phone phone) {
        return em.createNativeQuery("""
                        UPDATE order_contact
                           SET customer_name = NULL, customer_email = NULL, customer_phone = NULL, delivery_address = NULL
                         WHERE tenant_id = ?1 AND (customer_email = ?2 OR customer_phone = ?3)""")
                .setParameter(1, tenant.value())
                .setParameter(2, email == null ? null : email.value())
                .setParameter(3, phone == null ? null : phone.value())
                .executeUpdate();
    }
}
