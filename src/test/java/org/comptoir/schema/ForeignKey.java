package org.comptoir.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A foreign key as information_schema knows it. */
record ForeignKey(
        String name, String child, List<String> columns, String parent, List<String> parentColumns, String rule) {
    private static final String ALL = """
            SELECT r.constraint_name, r.table_name, r.referenced_table_name, r.delete_rule,
                   GROUP_CONCAT(k.column_name ORDER BY k.ordinal_position),
                   GROUP_CONCAT(k.referenced_column_name ORDER BY k.ordinal_position)
            FROM information_schema.referential_constraints r
            JOIN information_schema.key_column_usage k
              ON k.constraint_schema = r.constraint_schema AND k.constraint_name = r.constraint_name
             AND k.table_name = r.table_name
            WHERE r.constraint_schema = DATABASE() AND k.referenced_table_name IS NOT NULL
            GROUP BY r.constraint_name, r.table_name, r.referenced_table_name, r.delete_rule
            """;

    static List<ForeignKey> all(Connection connection) throws SQLException {
        List<ForeignKey> keys = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ALL)) {
            while (row.next()) {
                keys.add(new ForeignKey(
                        row.getString(1),
                        row.getString(2),
                        List.of(row.getString(5).split(",")),
                        row.getString(3),
                        List.of(row.getString(6).split(",")),
                        row.getString(4).replace("NO ACTION", "RESTRICT")));
            }
        }
        return keys;
    }

    String fact() {
        return "fk " + String.join(",", columns) + " -> " + parent + "(" + String.join(",", parentColumns) + ") "
                + rule;
    }

    boolean composite() {
        return columns.contains("tenant_id") && columns.size() > 1;
    }

    /** The column that names the parent, whatever the key says of the tenant besides. */
    String link() {
        return columns.get(columns.size() - 1);
    }
}
