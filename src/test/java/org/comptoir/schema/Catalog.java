package org.comptoir.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What information_schema says of a table, in the words of the transcription. */
final class Catalog {
    private static final String COLUMNS = """
            SELECT column_name, column_type, is_nullable, column_default, extra, collation_name,
                   generation_expression,
                   EXISTS (SELECT 1 FROM information_schema.check_constraints k
                           WHERE k.constraint_schema = c.table_schema AND k.table_name = c.table_name
                             AND k.check_clause = CONCAT('json_valid(`', c.column_name, '`)')) is_json
            FROM information_schema.columns c WHERE table_schema = DATABASE() AND table_name = '%s'
            """;
    private static final String KEYS = """
            SELECT CASE WHEN index_name = 'PRIMARY' THEN 'pk ' WHEN non_unique = 0 THEN 'uk ' ELSE 'idx ' END kind,
                   GROUP_CONCAT(column_name ORDER BY seq_in_index) columns
            FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = '%s'
            GROUP BY index_name, non_unique
            """;
    private static final String CHECKS = """
            SELECT check_clause FROM information_schema.check_constraints
            WHERE constraint_schema = DATABASE() AND table_name = '%s' AND check_clause NOT LIKE 'json_valid(%%'
            """;

    private Catalog() {}

    static SortedSet<String> facts(Connection connection, String table) throws SQLException {
        SortedSet<String> facts = new TreeSet<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(COLUMNS.formatted(table))) {
                while (rows.next()) {
                    facts.add(column(rows));
                }
            }
            try (ResultSet rows = statement.executeQuery(KEYS.formatted(table))) {
                while (rows.next()) {
                    facts.add(rows.getString(1) + rows.getString(2));
                }
            }
            try (ResultSet rows = statement.executeQuery(CHECKS.formatted(table))) {
                while (rows.next()) {
                    facts.add(Words.canonical("chk " + rows.getString(1)));
                }
            }
        }
        for (ForeignKey key : ForeignKey.all(connection)) {
            if (key.child().equals(table)) {
                facts.add(key.fact());
            }
        }
        return facts;
    }

    private static String column(ResultSet row) throws SQLException {
        boolean json = row.getBoolean("is_json");
        List<String> words = new ArrayList<>(List.of("col", row.getString("column_name")));
        words.add(json ? "JSON" : Words.type(row.getString("column_type")));
        String collation = row.getString("collation_name");
        if (!json && collation != null && !collation.equals("utf8mb4_unicode_ci")) {
            words.add(collation);
        }
        words.add(row.getString("is_nullable").equals("YES") ? "NULL" : "NOT NULL");
        String fallback = row.getString("column_default");
        if (fallback != null && !fallback.equals("NULL")) {
            words.add("DEFAULT " + Words.moment(fallback));
        }
        String extra = row.getString("extra");
        if (extra.startsWith("on update")) {
            words.add("ON UPDATE " + Words.moment(extra.substring(10)));
        } else if (extra.equals("auto_increment")) {
            words.add("AUTO_INCREMENT");
        } else if (!extra.isEmpty()) {
            words.add("AS " + row.getString("generation_expression").replace("`", ""));
        }
        return String.join(" ", words);
    }
}
