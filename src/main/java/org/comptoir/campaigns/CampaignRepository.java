package org.comptoir.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.comptoir.kernel.TenantId;
import org.comptoir.platform.db.Sql;

/** The waves' own memory: one row a container, whose state says what may happen. */
@ApplicationScoped
@Transactional
class CampaignRepository {
    /** What is still to come of a row n: a message of the first wave, or the second mail. */
    static final String OPEN = """
            n.skipped_reason IS NULL AND n.purchased_at IS NULL
            AND (n.mail1_sent_at IS NULL AND n.mail1_error IS NULL
                 OR n.sms_sent_at IS NULL AND n.sms_error IS NULL
                 OR n.whatsapp_sent_at IS NULL AND n.whatsapp_error IS NULL
                 OR n.mail1_sent_at IS NOT NULL AND n.mail2_sent_at IS NULL AND n.mail2_error IS NULL)""";

    @PersistenceContext
    private EntityManager em;

    /** A container whose people are to be found. */
    record Job(TenantId tenant, long container) {}

    /** Once a container; it runs at once, or waits for a person. */
    void open(UUID tenant, long container, boolean runs, Instant now) {
        em.createNativeQuery("""
                        INSERT IGNORE INTO mz_restock_campaign (container_id, tenant_id, state, created_at)
                        VALUES (?1, ?2, IF(?3, 'running', 'waiting'), ?4)""")
                .setParameter(1, container)
                .setParameter(2, tenant)
                .setParameter(3, runs)
                .setParameter(4, Sql.utc(now))
                .executeUpdate();
    }

    /** Of shops that are open for business. */
    List<Job> unprepared() {
        List<?> rows = em.createNativeQuery("""
                        SELECT c.tenant_id, c.container_id FROM mz_restock_campaign c
                          JOIN tenants t ON t.id = c.tenant_id AND t.is_active
                         WHERE c.state = 'running' AND c.prepared_at IS NULL""").getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Job(new TenantId(Sql.uuid(row[0])), Sql.number(row[1])))
                .toList();
    }

    /** True while it runs and nobody else is at it, held to the end of the transaction. */
    boolean lock(UUID tenant, long container) {
        return !em.createNativeQuery("""
                        SELECT c.container_id FROM mz_restock_campaign c
                         WHERE c.tenant_id = ?1 AND c.container_id = ?2 AND c.state = 'running' AND c.prepared_at IS NULL
                           FOR UPDATE SKIP LOCKED""")
                .setParameter(1, tenant)
                .setParameter(2, container)
                .getResultList()
                .isEmpty();
    }

    void prepared(UUID tenant, long container, Instant now) {
        em.createNativeQuery("""
                        UPDATE mz_restock_campaign SET prepared_at = ?3
                         WHERE tenant_id = ?1 AND container_id = ?2 AND prepared_at IS NULL""")
                .setParameter(1, tenant)
                .setParameter(2, container)
                .setParameter(3, Sql.utc(now))
                .executeUpdate();
    }

    /** Where nobody is left to be told. */
    void finish() {
        em.createNativeQuery("""
                        UPDATE mz_restock_campaign c SET c.state = 'finished'
                         WHERE c.state = 'running' AND c.prepared_at IS NOT NULL AND NOT EXISTS (
                           SELECT 1 FROM mz_product_reservation_restock_notif n
                            WHERE n.tenant_id = c.tenant_id AND n.container_id = c.container_id AND """ + " " + OPEN + ")").executeUpdate();
    }

    /** Nothing goes out any more until a person says so. */
    void hold(UUID tenant, long container, Instant now) {
        em.createNativeQuery("""
                        UPDATE mz_restock_campaign SET state = 'paused', paused_at = ?3, version = version + 1
                         WHERE tenant_id = ?1 AND container_id = ?2 AND state IN ('running', 'finished')""")
                .setParameter(1, tenant)
                .setParameter(2, container)
                .setParameter(3, Sql.utc(now))
                .executeUpdate();
    }

    /** False where it stands otherwise. */
    boolean move(UUID tenant, long container, List<CampaignState> from, CampaignState to, Instant now) {
        String moment =
                switch (to) {
                    case PAUSED -> "paused_at";
                    case STOPPED -> "stopped_at";
                    default -> "resumed_at";
                };
        String states = String.join(
                ",",
                from.stream()
                        .map(state -> state.name().toLowerCase(java.util.Locale.ROOT))
                        .toList());
        return em.createNativeQuery("UPDATE mz_restock_campaign SET state = ?3, version = version + 1, " + moment
                                + " = ?4" + " WHERE tenant_id = ?1 AND container_id = ?2 AND FIND_IN_SET(state, ?5)")
                        .setParameter(1, tenant)
                        .setParameter(2, container)
                        .setParameter(3, to.name().toLowerCase(java.util.Locale.ROOT))
                        .setParameter(4, Sql.utc(now))
                        .setParameter(5, states)
                        .executeUpdate()
                == 1;
    }
}
