package org.comptoir.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comptoir.platform.db.Sql;
import org.jspecify.annotations.Nullable;

/** Each tenant's shop upstream: where it is, and how far we are with it. */
@ApplicationScoped
@Transactional
class UpstreamRepository {
    static final Duration STALE = Duration.ofHours(24);

    @PersistenceContext
    private EntityManager em;

    /** Where it is and what opens it, sealed. */
    record Kept(String baseUrl, byte[] token) {}

    Optional<Kept> kept(UUID tenant) {
        List<?> rows = em.createNativeQuery(
                        "SELECT u.base_url, u.token_sealed FROM campaign_upstream u WHERE u.tenant_id = ?1")
                .setParameter(1, tenant)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .findFirst()
                .map(row -> new Kept((String) row[0], (byte[]) row[1]));
    }

    UpstreamState state(UUID tenant, Instant now) {
        List<?> rows = em.createNativeQuery("""
                        SELECT u.base_url, u.is_enabled, u.succeeded_at, u.leased_until > ?2, u.run_rows, u.failed_at, u.trouble,
                               u.due_at, u.unreadable, u.unreadable_ids, u.version,
                               (SELECT CAST(c.value AS UNSIGNED) FROM mz_sync_cursor c
                                 WHERE c.tenant_id = u.tenant_id AND c.name = 'restock_optout_sync'),
                               EXISTS (SELECT 1 FROM mz_sync_cursor c
                                        WHERE c.tenant_id = u.tenant_id AND c.name = 'restock_optout_sweep'),
                               (SELECT COUNT(*) FROM mz_product_restock_optout o
                                 WHERE o.tenant_id = u.tenant_id AND o.push_key IS NOT NULL AND o.sku NOT LIKE '#%')
                          FROM campaign_upstream u WHERE u.tenant_id = ?1""")
                .setParameter(1, tenant)
                .setParameter(2, Sql.utc(now))
                .getResultList();
        return rows.stream().map(row -> state((Object[]) row, now)).findFirst().orElse(UpstreamState.NONE);
    }

    /** False where somebody was faster. A run that is under way ends with its next page. */
    boolean write(UUID tenant, UpstreamEdit wanted, byte[] token, Instant now) {
        em.createNativeQuery("""
                        INSERT IGNORE INTO campaign_upstream (tenant_id, base_url, token_sealed) VALUES (?1, '', '')""").setParameter(1, tenant).executeUpdate();
        return em.createNativeQuery("""
                                UPDATE campaign_upstream
                                   SET succeeded_at = IF(base_url = ?3, succeeded_at, NULL), base_url = ?3, token_sealed = ?4,
                                       is_enabled = ?5, due_at = ?6, lease_token = NULL, leased_until = NULL, failures = 0,
                                       failed_at = NULL, trouble = NULL, version = version + 1
                                 WHERE tenant_id = ?1 AND version = ?2""")
                        .setParameter(1, tenant)
                        .setParameter(2, wanted.version())
                        .setParameter(3, wanted.baseUrl())
                        .setParameter(4, token)
                        .setParameter(5, wanted.isEnabled())
                        .setParameter(6, Sql.utc(now))
                        .executeUpdate()
                == 1;
    }

    /** Another shop numbers its opt-outs otherwise: it is read from its beginning, and told what was said here. */
    void startOver(UUID tenant) {
        em.createNativeQuery("DELETE FROM mz_sync_cursor WHERE tenant_id = ?1 AND name LIKE 'restock_optout_s%'")
                .setParameter(1, tenant)
                .executeUpdate();
        em.createNativeQuery("""
                        UPDATE mz_product_restock_optout
                           SET menzzo_id = NULL, push_key = IF(pushed_at IS NULL, push_key, UUID()), pushed_at = NULL
                         WHERE tenant_id = ?1 AND (menzzo_id IS NOT NULL OR pushed_at IS NOT NULL)""").setParameter(1, tenant).executeUpdate();
    }

    /** Is asked next as soon as a node looks; after a failure not before it is due again, unless a person says so. */
    void soon(UUID tenant, boolean atAnyRate, Instant now) {
        em.createNativeQuery("""
                        UPDATE campaign_upstream SET due_at = LEAST(due_at, ?3)
                         WHERE tenant_id = ?1 AND is_enabled AND (?2 OR failures = 0)""")
                .setParameter(1, tenant)
                .setParameter(2, atAnyRate)
                .setParameter(3, Sql.utc(now))
                .executeUpdate();
    }

    /** Where one is in use and has told us nothing for a day, or never: then nobody knows who opted out. */
    boolean isStale(UUID tenant, Instant now) {
        return !em.createNativeQuery("""
                        SELECT u.tenant_id FROM campaign_upstream u
                         WHERE u.tenant_id = ?1 AND u.is_enabled AND (u.succeeded_at IS NULL OR u.succeeded_at < ?2)""")
                .setParameter(1, tenant)
                .setParameter(2, Sql.utc(now.minus(STALE)))
                .getResultList()
                .isEmpty();
    }

    private static UpstreamState state(Object[] row, Instant now) {
        boolean on = Sql.flag(row[1]);
        @Nullable Instant succeeded = Sql.instantOrNull(row[2]);
        @Nullable String trouble = (String) row[6];
        return new UpstreamState(
                (String) row[0],
                true,
                on,
                row[11] == null ? 0 : Sql.number(row[11]),
                succeeded,
                on && (succeeded == null || succeeded.isBefore(now.minus(STALE))),
                row[3] != null && Sql.flag(row[3]),
                Sql.flag(row[12]),
                Sql.number(row[4]),
                Sql.instantOrNull(row[5]),
                trouble == null ? null : Trouble.of(trouble),
                on ? Sql.instantOrNull(row[7]) : null,
                Sql.number(row[13]),
                Sql.number(row[8]),
                (String) row[9],
                Sql.number(row[10]));
    }
}
