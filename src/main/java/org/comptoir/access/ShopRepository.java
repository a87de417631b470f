package org.comptoir.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.comptoir.kernel.TenantId;
import org.comptoir.platform.db.Sql;

/** Finds the tenant that a host name or a short name means. */
@ApplicationScoped
class ShopRepository {
    private static final int IS_ACTIVE = 6;

    @PersistenceContext
    private EntityManager em;

    /**
     * The tenant with that host, else the one with that short name, else the only active one that is not the operator's. A
     * suspended shop is found and then refused: its address must not suddenly lead to another shop.
     */
    Optional<Shop> find(String host, String slug) {
        List<?> rows = em.createNativeQuery("""
                        SELECT t.id, t.name, t.locale, t.country, t.currency, t.time_zone, t.is_active,
                               IF(t.host = ?1, 1, IF(t.slug = ?2, 2, 3)) AS reason
                          FROM tenants t
                         WHERE t.host = ?1 OR t.slug = ?2
                            OR (t.is_active AND NOT t.is_operator
                                AND NOT EXISTS (SELECT 1 FROM tenants o WHERE o.is_active AND NOT o.is_operator AND o.id <> t.id))
                         ORDER BY reason LIMIT 1""")
                .setParameter(1, host)
                .setParameter(2, slug)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .filter(row -> Sql.flag(row[IS_ACTIVE]))
                .findFirst()
                .map(ShopRepository::shop);
    }

    /** Of any tenant there is: whoever asks has found it already. */
    SalesTerms terms(TenantId tenant) {
        Object[] row = (Object[])
                em.createNativeQuery("""
                        SELECT t.time_zone, t.day_cutoff_hour, t.country, t.delivery_fee_cents, t.delivery_fee_vat_rate,
                               t.sla_minutes
                          FROM tenants t WHERE t.id = ?1""").setParameter(1, tenant.value()).getSingleResult();
        return new SalesTerms(
                ZoneId.of((String) row[0]),
                (int) Sql.number(row[1]),
                (String) row[2],
                Sql.number(row[3]),
                (int) Sql.number(row[4]),
                (int) Sql.number(row[5]));
    }

    /** As it lies there, sealed; none where nobody made one. */
    Optional<byte[]> eventSecret(UUID tenant) {
        List<?> rows = em.createNativeQuery(
                        "SELECT t.event_secret FROM tenants t WHERE t.id = ?1 AND t.event_secret IS NOT NULL")
                .setParameter(1, tenant)
                .getResultList();
        return rows.stream().findFirst().map(hidden -> (byte[]) hidden);
    }

    private static Shop shop(Object[] row) {
        return new Shop(
                new TenantId(Sql.uuid(row[0])),
                (String) row[1],
                new Locale.Builder()
                        .setLanguageTag((String) row[2])
                        .setRegion((String) row[3])
                        .build(),
                Currency.getInstance((String) row[4]),
                ZoneId.of((String) row[5]));
    }
}
