package org.comptoir.security;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A row in every table for a shop, with ids that nobody else has, from the schema tests' own fixture. */
final class Fixture {
    // far from what the product counts up; with the 1 that the fixture puts before some still no larger than an int
    private static final AtomicInteger NUMBERS = new AtomicInteger(700_000_000);

    /** Whatever is counted up after one fixture stays below the next. */
    private static final int STEP = 100_000;

    /** Texts that people write or read: whatever is compared byte by byte, unique or computed is not one of them. */
    private static final String TEXTS = """
            SELECT c.table_name, c.column_name, LEAST(c.character_maximum_length, 4000)
              FROM information_schema.columns c
             WHERE c.table_schema = DATABASE() AND c.collation_name = 'utf8mb4_unicode_ci'
               AND c.data_type IN ('varchar', 'text', 'mediumtext') AND c.generation_expression IS NULL
               AND NOT EXISTS (SELECT 1 FROM information_schema.statistics s
                                WHERE s.table_schema = c.table_schema AND s.table_name = c.table_name
                                  AND s.column_name = c.column_name AND s.non_unique = 0)
             ORDER BY c.table_name, c.ordinal_position""";

    private Fixture() {}

    /** Lays the rows out; what the shop has one of already stays. Nothing is left to be sent. */
    static int into(String tenant) throws SQLException {
        int number = NUMBERS.addAndGet(STEP);
        Connection connection = Db.connection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String line : Resources.lines("schema/fixture.sql")) {
                if (!line.startsWith("INSERT INTO tenants")) {
                    statement.execute(line.replaceFirst("^INSERT INTO", "INSERT IGNORE INTO")
                            .replace("'manager', 'Manager'", "'role-:n', 'Role'")
                            .replaceFirst(";\\s*$", "")
                            .replace(":t", tenant)
                            .replace(":n", Integer.toString(number)));
                }
            }
            statement.execute("UPDATE notifications SET status = 'sent', sent_at = UTC_TIMESTAMP(3)"
                    + " WHERE status = 'pending' AND dedupe_key = 'T" + number + "'");
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        return number;
    }

    /** Writes that text into every text of the shop, as far as it fits; how many columns took it, by table. */
    static Map<String, Integer> fill(String tenant, String text) throws SQLException {
        Map<String, Integer> filled = new TreeMap<>();
        for (List<String> column : Db.rows(TEXTS)) {
            String table = column.get(0);
            String condition = Rows.conditions().get(table);
            if (condition != null && !table.equals("user_session")) {
                String fitting = text.substring(0, Math.min(text.length(), Integer.parseInt(column.get(2))));
                try {
                    Db.update("UPDATE " + table + " SET " + column.get(1) + " = ? WHERE " + condition, fitting, tenant);
                    filled.merge(table, 1, Integer::sum);
                } catch (SQLException refused) {
                    // append-only, or a CHECK that knows better
                    filled.merge(table, 0, Integer::sum);
                }
            }
        }
        return filled;
    }

    /** Sets the versions of all that people edit back to 0, so that the same request may come again. */
    static void rewind(String tenant) throws SQLException {
        for (String table : Db.column("SELECT table_name FROM information_schema.columns"
                + " WHERE table_schema = DATABASE() AND column_name = 'version'")) {
            String condition = Rows.conditions().get(table);
            if (condition != null) {
                Db.update("UPDATE " + table + " SET version = 0 WHERE " + condition, tenant);
            }
        }
    }

    /** The trail takes new rows only. */
    static void audit(Caller caller, String text) throws SQLException {
        Db.update("""
                INSERT INTO audit_log (tenant_id, actor_user_id, actor_role_id, action_code, entity_type, entity_id, summary, details)
                SELECT u.tenant_id, u.id, u.role_id, 'user.password_reset', 'user', u.id, ?, JSON_OBJECT('fields', JSON_ARRAY(?))
                  FROM user u WHERE u.id = ?""", text, text, caller.person());
    }
}
