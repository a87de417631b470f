package org.comptoir.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comptoir.kernel.PageRequest;
import org.comptoir.platform.db.Sql;

/** Reads people for those who look after them; filtered, sorted and cut by the database. */
@ApplicationScoped
class PeopleRepository {
    /** A number for "does not narrow": drivers disagree about the type of an untyped null. */
    private static final int ANY = -1;

    // first name twice, so that "first last" and "last first" are both found
    private static final String FILTERED = """
            SELECT %s
              FROM user u
              JOIN role r ON r.tenant_id = u.tenant_id AND r.id = u.role_id
             WHERE u.tenant_id = ?1
               AND (?2 = '' OR CONCAT_WS(' ', u.first_name, u.last_name, u.first_name, u.email) LIKE ?2 ESCAPE '!')
               AND (?3 = '' OR r.code = ?3)
               AND (?4 = -1 OR u.is_active = ?4)
               AND (?5 = -1 OR (u.last_login_at IS NULL OR u.last_login_at < ?6) = ?5)
            """;
    private static final String COLUMNS = """
            u.id, u.first_name, u.last_name, u.email, r.code, r.label, u.is_active, u.anonymized_at IS NOT NULL, u.last_login_at""";

    @PersistenceContext
    private EntityManager em;

    long count(UUID tenant, PeopleFilter filter, Instant dormantBefore) {
        return Sql.number(narrowed(FILTERED.formatted("COUNT(*)"), tenant, filter, dormantBefore)
                .getSingleResult());
    }

    List<UserRow> list(UUID tenant, PeopleFilter filter, Instant dormantBefore, PeopleOrder order, PageRequest page) {
        String sql = FILTERED.formatted(COLUMNS) + " ORDER BY " + order.sql() + " LIMIT ?7 OFFSET ?8";
        List<?> rows = narrowed(sql, tenant, filter, dormantBefore)
                .setParameter(7, page.size())
                .setParameter(8, page.offset())
                .getResultList();
        return rows.stream().map(row -> row((Object[]) row, dormantBefore)).toList();
    }

    long countQuiet(UUID tenant, Instant before) {
        return Sql.number(em.createNativeQuery("""
                        SELECT COUNT(*) FROM user u
                         WHERE u.tenant_id = ?1 AND u.is_active AND COALESCE(u.last_login_at, u.created_at) < ?2""")
                .setParameter(1, tenant)
                .setParameter(2, Sql.utc(before))
                .getSingleResult());
    }

    Optional<Person> find(UUID tenant, long id) {
        List<?> rows = em.createNativeQuery("""
                        SELECT u.id, u.first_name, u.last_name, u.email, r.id, r.code, r.label, u.is_active,
                               u.anonymized_at IS NOT NULL, u.pin_hash IS NOT NULL, u.receive_order_notifications, u.locale,
                               u.last_login_at, u.created_at, u.version
                          FROM user u
                          JOIN role r ON r.tenant_id = u.tenant_id AND r.id = u.role_id
                         WHERE u.tenant_id = ?1 AND u.id = ?2""")
                .setParameter(1, tenant)
                .setParameter(2, id)
                .getResultList();
        return rows.stream().findFirst().map(row -> person((Object[]) row));
    }

    private Query narrowed(String sql, UUID tenant, PeopleFilter filter, Instant dormantBefore) {
        PeopleFilter.State state = filter.state();
        PeopleFilter.LastSignIn signIn = filter.signIn();
        return em.createNativeQuery(sql)
                .setParameter(1, tenant)
                .setParameter(2, like(filter.text()))
                .setParameter(3, filter.role())
                .setParameter(4, state == null ? ANY : state == PeopleFilter.State.ACTIVE ? 1 : 0)
                .setParameter(5, signIn == null ? ANY : signIn == PeopleFilter.LastSignIn.DORMANT ? 1 : 0)
                .setParameter(6, Sql.utc(dormantBefore));
    }

    /** What somebody typed, taken at its word: a percent sign is a percent sign. */
    private static String like(String text) {
        return text.isEmpty() ? "" : "%" + text.replaceAll("[!%_]", "!$0") + "%";
    }

    private static UserRow row(Object[] row, Instant dormantBefore) {
        Instant lastLogin = Sql.instantOrNull(row[8]);
        return new UserRow(
                Sql.number(row[0]),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                Sql.flag(row[6]),
                Sql.flag(row[7]),
                lastLogin == null || lastLogin.isBefore(dormantBefore),
                lastLogin);
    }

    private static Person person(Object[] row) {
        return new Person(
                Sql.number(row[0]),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                Sql.number(row[4]),
                (String) row[5],
                (String) row[6],
                Sql.flag(row[7]),
                Sql.flag(row[8]),
                Sql.flag(row[9]),
                Sql.flag(row[10]),
                (String) row[11],
                Sql.instantOrNull(row[12]),
                Sql.instant(row[13]),
                Sql.number(row[14]));
    }
}
