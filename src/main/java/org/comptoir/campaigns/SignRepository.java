package org.comptoir.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;

/** What customers read of a shop. */
@ApplicationScoped
@Transactional
class SignRepository {
    @PersistenceContext
    private EntityManager em;

    /** Of any tenant there is: whoever asks has found it already. */
    Sign of(UUID tenant) {
        Object[] row =
                (Object[]) em.createNativeQuery("""
                        SELECT t.name, t.locale, t.country, t.holiday_region, t.time_zone, t.currency, t.address
                          FROM tenants t WHERE t.id = ?1""").setParameter(1, tenant).getSingleResult();
        return new Sign(
                (String) row[0],
                new Locale.Builder()
                        .setLanguageTag((String) row[1])
                        .setRegion((String) row[2])
                        .build(),
                (String) row[2],
                (String) row[3],
                ZoneId.of((String) row[4]),
                Currency.getInstance((String) row[5]),
                (String) row[6]);
    }
}
