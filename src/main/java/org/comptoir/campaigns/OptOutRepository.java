package org.comptoir.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.PageRequest;
import org.comptoir.platform.db.Sql;
import org.comptoir.platform.db.Where;
import org.jspecify.annotations.Nullable;

/** Who does not want to be told. */
@ApplicationScoped
@Transactional
class OptOutRepository {
    private static final String ROWS = """
            SELECT o.id, o.customer_email, o.customer_phone, o.sku, o.scope = 'global', o.channel, o.created_at,
                   (SELECT p.name FROM product p WHERE p.tenant_id = o.tenant_id AND o.scope = 'product'
                       AND (p.sku = o.sku OR CONCAT('#', p.id) = o.sku) LIMIT 1)
              FROM mz_product_restock_optout o WHERE o.tenant_id = ?1""";

    @PersistenceContext
    private EntityManager em;

    /**
     * Again is once; a phone that was not known is added. Said here, it is told upstream, also where upstream had told us: it may
     * have withdrawn it since.
     */
    void insert(
            UUID tenant,
            String email,
            @Nullable String phone,
            String sku,
            boolean global,
            @Nullable Channel channel,
            Instant now) {
        em.createNativeQuery("""
                        INSERT INTO mz_product_restock_optout (tenant_id, customer_email, customer_phone, sku, scope, channel,
                               created_at, push_key)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                        ON DUPLICATE KEY UPDATE customer_phone = COALESCE(VALUES(customer_phone), customer_phone),
                               push_key = VALUES(push_key), pushed_at = NULL""")
                .setParameter(1, tenant)
                .setParameter(2, email.toLowerCase(java.util.Locale.ROOT))
                .setParameter(3, phone)
                .setParameter(4, global ? "" : sku)
                .setParameter(5, global ? "global" : "product")
                .setParameter(6, channel == null ? "all" : channel.column())
                .setParameter(7, Sql.utc(now))
                .setParameter(8, Ids.uuid(now))
                .executeUpdate();
    }

    /** The same by hand; its id, also where it was there already. */
    long add(
            UUID tenant,
            String email,
            @Nullable String phone,
            String sku,
            boolean global,
            @Nullable Channel channel,
            Instant now) {
        insert(tenant, email, phone, sku, global, channel, now);
        return Sql.number(em.createNativeQuery("""
                        SELECT o.id FROM mz_product_restock_optout o
                         WHERE o.tenant_id = ?1 AND o.customer_email = ?2 AND o.sku = ?3 AND o.scope = ?4 AND o.channel = ?5""")
                .setParameter(1, tenant)
                .setParameter(2, email)
                .setParameter(3, global ? "" : sku)
                .setParameter(4, global ? "global" : "product")
                .setParameter(5, channel == null ? "all" : channel.column())
                .getSingleResult());
    }

    Optional<OptOut> find(UUID tenant, long id) {
        return new Where(tenant)
                .and("o.id = ", id).query(em, ROWS, "").getResultList().stream()
                        .map(row -> optOut((Object[]) row))
                        .findFirst();
    }

    List<OptOut> list(UUID tenant, String text, PageRequest page) {
        List<?> rows = new Where(tenant)
                .contains("CONCAT_WS(' ', o.customer_email, o.customer_phone, o.sku)", text)
                .beyond(page.cursor(), "o.created_at", "o.id")
                .query(
                        em,
                        ROWS,
                        " ORDER BY o.created_at %1$s, o.id %1$s LIMIT %2$d OFFSET %3$d"
                                .formatted(page.backward() ? "ASC" : "DESC", page.limit(), page.offset()))
                .getResultList();
        return rows.stream().map(row -> optOut((Object[]) row)).toList();
    }

    long count(UUID tenant, String text) {
        return Sql.number(new Where(tenant)
                .contains("CONCAT_WS(' ', o.customer_email, o.customer_phone, o.sku)", text)
                .query(
                        em,
                        "SELECT COUNT(*) FROM (SELECT 1 FROM mz_product_restock_optout o WHERE o.tenant_id = ?1",
                        " LIMIT 1001) counted")
                .getSingleResult());
    }

    /** Whether it stands upstream, where alone it can be withdrawn: here it would come back. */
    boolean isUpstreams(UUID tenant, long id) {
        return !em.createNativeQuery("""
                        SELECT o.id FROM mz_product_restock_optout o
                          JOIN campaign_upstream u ON u.tenant_id = o.tenant_id AND u.is_enabled
                         WHERE o.tenant_id = ?1 AND o.id = ?2 AND o.menzzo_id IS NOT NULL""")
                .setParameter(1, tenant)
                .setParameter(2, id)
                .getResultList()
                .isEmpty();
    }

    boolean delete(UUID tenant, long id) {
        return em.createNativeQuery("DELETE FROM mz_product_restock_optout WHERE tenant_id = ?1 AND id = ?2")
                        .setParameter(1, tenant)
                        .setParameter(2, id)
                        .executeUpdate()
                == 1;
    }

    int eraseReservations(UUID tenant, @Nullable String email, @Nullable String phone) {
        return em.createNativeQuery("""
                        DELETE FROM mz_product_reservation
                         WHERE tenant_id = ?1 AND (customer_email = ?2 OR customer_phone = ?3)""")
                .setParameter(1, tenant)
                .setParameter(2, email)
                .setParameter(3, phone)
                .executeUpdate();
    }

    /** The address gives way to its hash, the phone to nothing; one that was hashed before stands for both. */
    int hash(UUID tenant, @Nullable String email, @Nullable String phone) {
        return em.createNativeQuery("""
                        UPDATE IGNORE mz_product_restock_optout
                           SET customer_email = IF(customer_email LIKE 'sha256:%', customer_email,
                                                   CONCAT('sha256:', SHA2(LOWER(customer_email), 256))), customer_phone = NULL,
                               push_key = NULL
                         WHERE tenant_id = ?1 AND (customer_email = ?2 OR customer_phone = ?3)""")
                .setParameter(1, tenant)
                .setParameter(2, email)
                .setParameter(3, phone)
                .executeUpdate();
    }

    private static OptOut optOut(Object[] row) {
        return new OptOut(
                Sql.number(row[0]),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[7],
                Sql.flag(row[4]),
                (String) row[5],
                Sql.instant(row[6]));
    }
}
