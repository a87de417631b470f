package org.comptoir.security;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What stands in the database at a moment, table by table; two moments can be compared. */
record Rows(Map<String, List<String>> tables) {
    /** How to find a tenant's rows in each table: by its own column, or by the parent that has one. */
    private static final Map<String, String> OF_A_TENANT = new TreeMap<>();

    /** Whose rows a worker touches at any time. */
    private static final Set<String> RESTLESS = Set.of(
            "notifications",
            "user_session",
            "flyway_schema_history",
            "short_rollup",
            "short_writer",
            "retention_job",
            "campaign_upstream",
            "mz_sync_cursor",
            "mz_restock_campaign",
            "mz_product_reservation_restock_notif");

    /** What a timer adds up from clicks, of whatever shop, a few seconds after they were made. */
    private static final Set<String> ADDED_UP = Set.of(
            "short_click_hour",
            "short_click_referrer",
            "short_click_total",
            "short_click_tag",
            "short_click_tag_hour",
            "short_click_tag_referrer",
            "short_visitor",
            "short_recount");

    static Rows of(String tenant) throws SQLException {
        Map<String, List<String>> found = new TreeMap<>();
        for (Map.Entry<String, String> table : conditions().entrySet()) {
            if (!ADDED_UP.contains(table.getKey())) {
                found.put(table.getKey(), read(table.getKey(), table.getValue(), tenant));
            }
        }
        return new Rows(found);
    }

    /** Everybody's rows but the restless ones. */
    static Rows all() throws SQLException {
        Map<String, List<String>> found = new TreeMap<>();
        for (String table : Db.column("SELECT table_name FROM information_schema.tables"
                + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'")) {
            if (!RESTLESS.contains(table) && !ADDED_UP.contains(table)) {
                found.put(table, read(table, "1 = 1"));
            }
        }
        return new Rows(found);
    }

    /** What is gone and what is new; a changed row is both. */
    List<String> changesTo(Rows later) {
        List<String> changes = new ArrayList<>();
        tables.forEach((table, rows) -> {
            changes.addAll(missing(table + " -", rows, later.tables.get(table)));
            changes.addAll(missing(table + " +", later.tables.get(table), rows));
        });
        return changes;
    }

    private static List<String> missing(String what, List<String> rows, List<String> from) {
        Map<String, Integer> left = new HashMap<>();
        from.forEach(row -> left.merge(row, 1, Integer::sum));
        return rows.stream()
                .filter(row -> left.merge(row, -1, Integer::sum) < 0)
                .map(row -> what + " " + row)
                .toList();
    }

    private static List<String> read(String table, String condition, Object... values) throws SQLException {
        return Db.rows("SELECT * FROM " + table + " WHERE " + condition, values).stream()
                .map(Object::toString)
                .toList();
    }

    /** Tables that hold something of a tenant, and by which condition. */
    static synchronized Map<String, String> conditions() throws SQLException {
        if (OF_A_TENANT.isEmpty()) {
            OF_A_TENANT.put("tenants", "id = ?");
            Db.column("SELECT table_name FROM information_schema.columns WHERE table_schema = DATABASE()"
                            + " AND column_name = 'tenant_id'")
                    .forEach(table -> OF_A_TENANT.put(table, "tenant_id = ?"));
            for (List<String> key :
                    Db.rows("SELECT table_name, column_name, referenced_table_name, referenced_column_name"
                            + " FROM information_schema.key_column_usage"
                            + " WHERE table_schema = DATABASE() AND referenced_table_name IS NOT NULL")) {
                if ("tenant_id = ?".equals(OF_A_TENANT.get(key.get(2)))) {
                    String parent = "SELECT " + key.get(3) + " FROM " + key.get(2) + " WHERE tenant_id = ?";
                    OF_A_TENANT.putIfAbsent(key.get(0), key.get(1) + " IN (" + parent + ")");
                }
            }
        }
        return OF_A_TENANT;
    }
}
