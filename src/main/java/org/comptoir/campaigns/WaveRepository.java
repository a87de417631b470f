package org.comptoir.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.comptoir.platform.db.Sql;
import org.jspecify.annotations.Nullable;

/** What became of each row's messages, and whose second one is due. */
@ApplicationScoped
@Transactional
class WaveRepository {
    @PersistenceContext
    private EntityManager em;

    /** A row whose second mail is due. */
    record Due(UUID tenant, RowKey key) {}

    /** Of campaigns that run; what is paused keeps its turn. */
    List<Due> due(int most, Instant now) {
        List<?> rows = em.createNativeQuery("""
                        SELECT n.tenant_id, n.container_id, n.reservation_id
                          FROM mz_product_reservation_restock_notif n
                          JOIN mz_restock_campaign c ON c.tenant_id = n.tenant_id AND c.container_id = n.container_id
                         WHERE n.wave2_due_at <= ?1 AND c.state IN ('running', 'finished')
                         ORDER BY n.wave2_due_at LIMIT ?2 FOR UPDATE SKIP LOCKED""")
                .setParameter(1, Sql.utc(now))
                .setParameter(2, most)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Due(Sql.uuid(row[0]), new RowKey(Sql.number(row[1]), Sql.number(row[2]))))
                .toList();
    }

    void taken(UUID tenant, Collection<RowKey> keys) {
        em.createNativeQuery("""
                        UPDATE mz_product_reservation_restock_notif n SET n.wave2_due_at = NULL
                         WHERE n.tenant_id = ?1 AND (n.container_id, n.reservation_id) IN (""" + RowKey.listed(keys) + ")")
                .setParameter(1, tenant)
                .executeUpdate();
    }

    /** The message has gone. After the first mail, the second is due in a while, unless there is nothing more to say. */
    void sent(UUID tenant, Message message, Collection<RowKey> keys, Instant at, Duration until) {
        em.createNativeQuery("UPDATE mz_product_reservation_restock_notif n SET n." + message.column()
                        + "_sent_at = ?2, n." + message.column() + "_error = NULL,"
                        + " n.wave2_due_at = IF(?3, IF(n.purchased_at IS NULL, ?4, NULL), n.wave2_due_at)"
                        + " WHERE n.tenant_id = ?1 AND (n.container_id, n.reservation_id) IN (" + RowKey.listed(keys)
                        + ")")
                .setParameter(1, tenant)
                .setParameter(2, Sql.utc(at))
                .setParameter(3, message == Message.MAIL1)
                .setParameter(4, Sql.utc(at.plus(until)))
                .executeUpdate();
    }

    /** It could not go, or must not; {@code skipped} where that is the end of the row and not of this message alone. */
    void failed(UUID tenant, Message message, RowKey key, String reason, @Nullable String skipped) {
        em.createNativeQuery("UPDATE mz_product_reservation_restock_notif n SET n." + message.column()
                        + "_error = ?4, n.skipped_reason = COALESCE(?5, n.skipped_reason),"
                        + " n.wave2_due_at = IF(?6, NULL, n.wave2_due_at)"
                        + " WHERE n.tenant_id = ?1 AND n.container_id = ?2 AND n.reservation_id = ?3")
                .setParameter(1, tenant)
                .setParameter(2, key.container())
                .setParameter(3, key.reservation())
                .setParameter(4, reason)
                .setParameter(5, skipped)
                .setParameter(6, message.isMail() || skipped != null)
                .executeUpdate();
    }

    /** The links that went out with these messages. */
    List<String> tokens(UUID tenant, Message message, Collection<RowKey> keys) {
        List<?> rows = em.createNativeQuery(
                        "SELECT n." + message.token() + " FROM mz_product_reservation_restock_notif n"
                                + " WHERE n.tenant_id = ?1 AND n." + message.token()
                                + " IS NOT NULL AND (n.container_id, n.reservation_id) IN (" + RowKey.listed(keys)
                                + ")")
                .setParameter(1, tenant)
                .getResultList();
        return rows.stream().map(String::valueOf).toList();
    }
}
