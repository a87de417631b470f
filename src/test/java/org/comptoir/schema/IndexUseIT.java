package org.comptoir.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.comptoir.generator.Generator;
import org.comptoir.generator.Volume;
import org.comptoir.test.TestDatabase;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each index of the seeds serves the query that it is listed for, on enough rows for the optimizer to have a choice. */
class IndexUseIT {
    private static final String URL = TestDatabase.shared().migrated();
    private static final String TENANT = fill();

    private static String fill() {
        try (Connection connection = TestDatabase.connect(URL)) {
            new Generator(URL, "root", "").run(new Volume(750, 10), "all", LocalDate.of(2026, 11, 20));
            String tenant = TwoShops.column(connection, "SELECT id FROM tenants WHERE slug = 'bulk-01'")
                    .get(0);
            for (String sql : Resource.statements("more-rows.sql")) {
                TwoShops.update(connection, sql.replace(":t", tenant));
            }
            for (String table : TwoShops.column(connection, "SHOW TABLES")) {
                TwoShops.column(connection, "ANALYZE TABLE " + table);
            }
            return tenant;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> theIndexIsUsed() {
        return Resource.lines("queries.txt").stream()
                .map(line -> line.split(" \\| ", 3))
                .map(parts -> DynamicTest.dynamicTest(parts[0], () -> uses(parts[0], parts[1], parts[2])));
    }

    @Test
    void aWholeOrderIsReadWithoutAScan() throws SQLException {
        try (Connection connection = TestDatabase.connect(URL);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "EXPLAIN SELECT * FROM customer_order o JOIN order_item i ON i.order_id = o.id"
                                + " JOIN order_item_selection s ON s.order_item_id = i.id WHERE o.tenant_id = '"
                                + TENANT
                                + "' AND o.order_number = 'K-2026-11-19-001'")) {
            while (row.next()) {
                assertThat(row.getString("type")).as(row.getString("table")).isNotEqualTo("ALL");
            }
        }
    }

    private static void uses(String index, String table, String sql) throws SQLException {
        try (Connection connection = TestDatabase.connect(URL);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("EXPLAIN " + sql.replace(":t", TENANT))) {
            boolean seen = false;
            while (row.next()) {
                if (table.equals(row.getString("table"))) {
                    seen = true;
                    assertThat(row.getString("key")).as(sql).isEqualTo(index);
                    assertThat(row.getString("Extra")).as(sql).doesNotContain("filesort");
                }
            }
            assertThat(seen).as("%s in EXPLAIN %s", table, sql).isTrue();
        }
    }
}
