package org.comptoir.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import org.comptoir.kernel.PageRequest;
import org.comptoir.platform.db.Sql;

/** Lists tenants for the operator; filtered, sorted and cut by the database. */
@ApplicationScoped
class TenantListRepository {
    /** A number for "does not narrow": drivers disagree about the type of an untyped null. */
    private static final int ANY = -1;

    private static final String FILTERED = """
            SELECT %s
              FROM tenants t
             WHERE (?1 = '' OR CONCAT_WS(' ', t.name, t.slug, t.host) LIKE ?1 ESCAPE '!')
               AND (?2 = -1 OR t.is_active = ?2)
            """;
    private static final String COLUMNS = """
            t.id, t.slug, t.name, t.host, (SELECT COUNT(*) FROM user u WHERE u.tenant_id = t.id), t.is_operator, t.is_active,
            EXISTS (SELECT 1 FROM tenant_deletion d WHERE d.id = t.id), t.created_at""";

    @PersistenceContext
    private EntityManager em;

    long count(TenantsFilter filter) {
        return Sql.number(narrowed(FILTERED.formatted("COUNT(*)"), filter).getSingleResult());
    }

    List<TenantRow> list(TenantsFilter filter, PageRequest page) {
        List<?> rows = narrowed(FILTERED.formatted(COLUMNS) + " ORDER BY t.name, t.slug LIMIT ?3 OFFSET ?4", filter)
                .setParameter(3, page.size())
                .setParameter(4, page.offset())
                .getResultList();
        return rows.stream().map(row -> row((Object[]) row)).toList();
    }

    private Query narrowed(String sql, TenantsFilter filter) {
        TenantsFilter.State state = filter.state();
        String text = filter.text();
        return em.createNativeQuery(sql)
                // what somebody typed, taken at its word: a percent sign is a percent sign
                .setParameter(1, text.isEmpty() ? "" : "%" + text.replaceAll("[!%_]", "!$0") + "%")
                .setParameter(2, state == null ? ANY : state == TenantsFilter.State.ACTIVE ? 1 : 0);
    }

    private static TenantRow row(Object[] row) {
        return new TenantRow(
                Sql.uuid(row[0]),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                Sql.number(row[4]),
                Sql.flag(row[5]),
                Sql.flag(row[6]),
                Sql.flag(row[7]),
                Sql.instant(row[8]));
    }
}
