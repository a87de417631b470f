package org.comptoir.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.comptoir.platform.db.Sql;

/** What stands against a row now; one statement a batch. */
@ApplicationScoped
@Transactional
class GateRepository {
    private static final String ROWS = """
            SELECT n.container_id, n.reservation_id, c.state, c.paused_at, c.resumed_at, n.arrival_at, n.mail1_sent_at,
                   n.coupon_expires_at, n.purchased_at IS NOT NULL OR r.status = 'fulfilled', r.product_id,
                   r.customer_email, r.consent_channels, r.status = 'cancelled', r.customer_phone, n.skipped_reason, """;
    private static final String FROM = """

              FROM mz_product_reservation_restock_notif n
              JOIN mz_restock_campaign c ON c.tenant_id = n.tenant_id AND c.container_id = n.container_id
              JOIN mz_product_reservation r ON r.tenant_id = n.tenant_id AND r.id = n.reservation_id
              JOIN product p ON p.tenant_id = r.tenant_id AND p.id = r.product_id
             WHERE n.tenant_id = ?1 AND (n.container_id, n.reservation_id) IN (""";

    @PersistenceContext
    private EntityManager em;

    Map<RowKey, GateRow> rows(UUID tenant, Set<RowKey> keys) {
        Map<RowKey, GateRow> found = new HashMap<>();
        if (keys.isEmpty()) {
            return found;
        }
        List<?> rows = em.createNativeQuery(ROWS + OptedOut.CHANNELS + FROM + RowKey.listed(keys) + ")")
                .setParameter(1, tenant)
                .getResultList();
        for (Object read : rows) {
            Object[] row = (Object[]) read;
            found.put(new RowKey(Sql.number(row[0]), Sql.number(row[1])), row(row));
        }
        return found;
    }

    private static GateRow row(Object[] row) {
        return new GateRow(
                Sql.number(row[0]),
                CampaignState.of((String) row[2]),
                Sql.instantOrNull(row[3]),
                Sql.instantOrNull(row[4]),
                Sql.instant(row[5]),
                Sql.instantOrNull(row[6]),
                row[7] == null ? java.time.Instant.EPOCH : Sql.instant(row[7]),
                Sql.flag(row[8]),
                Sql.number(row[9]),
                (String) row[10],
                Channel.split(row[11]),
                Sql.flag(row[12]),
                (String) row[13],
                (String) row[14],
                row[15] == null ? "" : row[15].toString());
    }
}
