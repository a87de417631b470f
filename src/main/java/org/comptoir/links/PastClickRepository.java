package org.comptoir.links;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.comptoir.kernel.Ids;
import org.comptoir.platform.db.Sql;
import org.comptoir.platform.db.Values;

/** Writes clicks of days gone by; the counting finds them like any others. */
@ApplicationScoped
class PastClickRepository {
    private static final int ROWS = 200;

    @PersistenceContext
    private EntityManager em;

    /** Nobody's row, which the counting takes hold of: it does not go past ids whose rows it cannot see yet. */
    void hold() {
        em.createNativeQuery(
                        "SELECT batch FROM short_writer WHERE node = '00000000-0000-0000-0000-000000000000' FOR UPDATE")
                .getResultList();
    }

    /** Each a visitor of its own. */
    void insert(UUID tenant, String token, List<PastClick> clicks) {
        for (int from = 0; from < clicks.size(); from += ROWS) {
            Values values = new Values("""
                    INSERT INTO short_click (tenant_id, token, clicked_at, kind, visitor, referrer_host, via)""");
            for (PastClick click : clicks.subList(from, Math.min(from + ROWS, clicks.size()))) {
                values.row(
                        tenant,
                        token,
                        Sql.utc(click.at()),
                        "human",
                        Ids.token(12).getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                        click.referrerHost(),
                        click.isPrinted() ? "qr" : null);
            }
            values.execute(em);
        }
    }
}
