package org.comptoir.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.comptoir.kernel.Page;
import org.comptoir.kernel.PageRequest;
import org.comptoir.platform.db.Sql;
import org.comptoir.platform.db.Where;
import org.comptoir.platform.rest.JsonConfig;
import org.comptoir.platform.time.Time;

/** Who did what, written in the transaction of the deed and never changed. */
@ApplicationScoped
class AuditRepository {
    /**
     * What occurs in the trail. Grouped by the tenant too, though it is one: so the server jumps from one value to the next in an
     * index, where a DISTINCT would read through a table that grows for years to find two dozen words.
     */
    private static final String CHOICES = """
            SELECT 'action' AS list, a.action_code AS value, '' AS first_name, '' AS last_name FROM audit_log a
             WHERE a.tenant_id = ?1 GROUP BY a.tenant_id, a.action_code
             UNION ALL
            SELECT 'entity_type', a.entity_type, '', '' FROM audit_log a
             WHERE a.tenant_id = ?1 GROUP BY a.tenant_id, a.entity_type
             UNION ALL
            SELECT 'person', u.id, u.first_name, u.last_name
              FROM (SELECT a.actor_user_id FROM audit_log a
                     WHERE a.tenant_id = ?1 GROUP BY a.tenant_id, a.actor_user_id) who
              JOIN user u ON u.tenant_id = ?1 AND u.id = who.actor_user_id
             ORDER BY last_name, first_name, value""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Time time;

    void record(UUID tenant, AuditEntry entry) {
        Approval by = entry.by();
        em.createNativeQuery("""
                        INSERT INTO audit_log (tenant_id, actor_user_id, actor_role_id, action_code, entity_type, entity_id,
                                               summary, details, created_at)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)""")
                .setParameter(1, tenant)
                .setParameter(2, by == null ? null : by.userId())
                .setParameter(3, by == null ? null : by.roleId())
                .setParameter(4, entry.action())
                .setParameter(5, entry.entityType())
                .setParameter(6, entry.entityId())
                .setParameter(7, entry.summary())
                .setParameter(
                        8, entry.details().isEmpty() ? null : JsonConfig.jsonb().toJson(entry.details()))
                .setParameter(9, Sql.utc(time.now()))
                .executeUpdate();
    }

    /** The rows that the request asks for and one more; the other way round where it reads backward. */
    List<AuditRow> list(UUID tenant, ZoneId zone, AuditFilter filter, PageRequest request) {
        String way = request.backward() ? "ASC" : "DESC";
        Where where = matching(tenant, zone, filter).beyond(request.cursor(), "a.created_at", "a.id");
        List<?> rows = where.query(
                        em,
                        """
                        SELECT a.id, a.created_at, a.actor_user_id, u.first_name, u.last_name, r.label, a.action_code,
                               a.entity_type, a.entity_id, a.summary, a.details, e.first_name, e.last_name
                          FROM audit_log a
                          LEFT JOIN user u ON u.tenant_id = a.tenant_id AND u.id = a.actor_user_id
                          LEFT JOIN role r ON r.tenant_id = a.tenant_id AND r.id = a.actor_role_id
                          LEFT JOIN user e ON e.tenant_id = a.tenant_id AND a.entity_type = 'user'
                                          AND e.id = CAST(a.entity_id AS UNSIGNED)
                         WHERE a.tenant_id = ?1""",
                        " ORDER BY a.created_at " + way + ", a.id " + way + " LIMIT " + request.limit() + " OFFSET "
                                + request.offset())
                .getResultList();
        return rows.stream().map(row -> row((Object[]) row)).toList();
    }

    /** How many match, counted to a little over a thousand. */
    long count(UUID tenant, ZoneId zone, AuditFilter filter) {
        Object counted = matching(tenant, zone, filter)
                .query(
                        em,
                        "SELECT COUNT(*) FROM (SELECT 1 FROM audit_log a WHERE a.tenant_id = ?1",
                        " LIMIT " + Page.COUNT_LIMIT + ") counted")
                .getSingleResult();
        return Sql.number(counted);
    }

    /** What the trail can be narrowed to. */
    AuditChoices choices(UUID tenant) {
        List<?> found = em.createNativeQuery(CHOICES).setParameter(1, tenant).getResultList();
        List<Object[]> rows = found.stream().map(row -> (Object[]) row).toList();
        return new AuditChoices(
                rows.stream()
                        .filter(row -> row[0].equals("person"))
                        .map(row -> new AuditChoices.Person(Long.parseLong((String) row[1]), row[2] + " " + row[3]))
                        .toList(),
                texts(rows, "action"),
                texts(rows, "entity_type"));
    }

    private static List<String> texts(List<Object[]> rows, String kind) {
        return rows.stream()
                .filter(row -> row[0].equals(kind))
                .map(row -> (String) row[1])
                .toList();
    }

    private static Where matching(UUID tenant, ZoneId zone, AuditFilter filter) {
        return new Where(tenant)
                .and("a.actor_user_id = ", filter.person())
                .and("a.action_code = ", filter.action())
                .and("a.entity_type = ", filter.entityType())
                .and("a.created_at >= ", filter.start(zone))
                .and("a.created_at < ", filter.end(zone));
    }

    private static AuditRow row(Object[] row) {
        return new AuditRow(
                Sql.number(row[0]),
                Sql.instant(row[1]),
                row[2] == null ? null : Sql.number(row[2]),
                row[3] == null ? null : row[3] + " " + row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (String) row[8],
                row[11] == null ? (String) row[9] : row[11] + " " + row[12],
                AuditDetails.read((String) row[10]));
    }
}
