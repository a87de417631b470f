package org.comptoir.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comptoir.platform.db.Sql;
import org.jspecify.annotations.Nullable;

/** Reservations as they come in and are confirmed. */
@ApplicationScoped
class RequestRepository {
    @PersistenceContext
    private EntityManager em;

    /** What is reserved. */
    record Wanted(long id, String name, @Nullable String sku) {}

    /** A reservation of the same address for the same product that still waits. */
    record Known(long id, boolean confirmed, Instant askedAt) {}

    /** What a mailed link confirms. */
    record Pending(
            UUID tenant,
            long id,
            String product,
            long quantity,
            @Nullable String name,
            @Nullable String locale,
            boolean confirmed) {}

    Optional<Wanted> product(UUID tenant, @Nullable Long id, @Nullable String sku) {
        List<?> rows = em.createNativeQuery("""
                        SELECT p.id, p.name, p.sku FROM product p
                         WHERE p.tenant_id = ?1 AND (p.id = ?2 OR ?2 IS NULL AND p.sku = ?3)""")
                .setParameter(1, tenant)
                .setParameter(2, id)
                .setParameter(3, sku)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .findFirst()
                .map(row -> new Wanted(Sql.number(row[0]), (String) row[1], (String) row[2]));
    }

    Optional<Known> waiting(UUID tenant, long product, String email) {
        List<?> rows = em.createNativeQuery("""
                        SELECT r.id, r.confirmed_at IS NOT NULL, r.consent_at FROM mz_product_reservation r
                         WHERE r.tenant_id = ?1 AND r.customer_email = ?2 AND r.product_id = ?3 AND r.status = 'waiting'
                         ORDER BY r.confirmed_at IS NULL, r.id LIMIT 1""")
                .setParameter(1, tenant)
                .setParameter(2, email)
                .setParameter(3, product)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .findFirst()
                .map(row -> new Known(
                        Sql.number(row[0]), Sql.flag(row[1]), row[2] == null ? Instant.EPOCH : Sql.instant(row[2])));
    }

    /** With a link to confirm it where a hash is given, confirmed at once where not. */
    long insert(
            UUID tenant,
            Wanted product,
            NewReservation wanted,
            @Nullable String phone,
            String source,
            byte @Nullable [] hash,
            Instant now) {
        return Sql.number(em.createNativeQuery("""
                        INSERT INTO mz_product_reservation (tenant_id, product_id, sku, quantity, customer_name,
                               customer_email, customer_phone, locale, consent_channels, consent_source, consent_at, source,
                               confirm_token_hash, confirmed_at, created_at)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?10, ?12, ?13, ?11) RETURNING id""")
                .setParameter(1, tenant)
                .setParameter(2, product.id())
                .setParameter(3, product.sku())
                .setParameter(4, wanted.quantity())
                .setParameter(5, wanted.name())
                .setParameter(6, wanted.email())
                .setParameter(7, phone)
                .setParameter(8, wanted.locale())
                .setParameter(9, Channel.joined(wanted.channels()))
                .setParameter(10, source)
                .setParameter(11, Sql.utc(now))
                .setParameter(12, hash)
                .setParameter(13, hash == null ? Sql.utc(now) : null)
                .getSingleResult());
    }

    /** A new link for what nobody confirmed yet; the old one leads nowhere. */
    void ask(UUID tenant, long id, byte[] hash, Instant now) {
        em.createNativeQuery("""
                        UPDATE mz_product_reservation SET confirm_token_hash = ?3, consent_at = ?4
                         WHERE tenant_id = ?1 AND id = ?2 AND confirmed_at IS NULL""")
                .setParameter(1, tenant)
                .setParameter(2, id)
                .setParameter(3, hash)
                .setParameter(4, Sql.utc(now))
                .executeUpdate();
    }

    /** What that link is for, while it is good. */
    Optional<Pending> pending(byte[] hash, Instant since) {
        List<?> rows = em.createNativeQuery("""
                        SELECT r.tenant_id, r.id, p.name, r.quantity, r.customer_name, r.locale, r.confirmed_at IS NOT NULL
                          FROM mz_product_reservation r
                          JOIN product p ON p.tenant_id = r.tenant_id AND p.id = r.product_id
                          JOIN tenants t ON t.id = r.tenant_id AND t.is_active
                         WHERE r.confirm_token_hash = ?1 AND r.consent_at >= ?2 AND r.status <> 'cancelled'""")
                .setParameter(1, hash)
                .setParameter(2, Sql.utc(since))
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .findFirst()
                .map(row -> new Pending(
                        Sql.uuid(row[0]),
                        Sql.number(row[1]),
                        (String) row[2],
                        Sql.number(row[3]),
                        (String) row[4],
                        (String) row[5],
                        Sql.flag(row[6])));
    }

    /** Twice is once: the first moment stays. */
    void confirm(UUID tenant, long id, Instant now) {
        em.createNativeQuery("""
                        UPDATE mz_product_reservation SET confirmed_at = COALESCE(confirmed_at, ?3)
                         WHERE tenant_id = ?1 AND id = ?2""")
                .setParameter(1, tenant)
                .setParameter(2, id)
                .setParameter(3, Sql.utc(now))
                .executeUpdate();
    }
}
