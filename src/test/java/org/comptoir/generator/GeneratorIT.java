package org.comptoir.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.comptoir.test.TestDatabase;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the generator makes holds together, is what the seeds' volumes ask for, and is the same each time. */
class GeneratorIT {
    private static final LocalDate UNTIL = LocalDate.of(2026, 11, 20);
    private static final Volume SMALL = new Volume(600, 5);
    private static final String URL = made();

    private static String made() {
        String url = TestDatabase.shared().migrated();
        try {
            new Generator(url, "root", "").run(SMALL, "all", UNTIL);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return url;
    }

    @TestFactory
    Stream<DynamicTest> everyInvariantHolds() throws IOException {
        try (InputStream in = GeneratorIT.class.getResourceAsStream("/generator/invariants.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" \\| ", 2))
                    .map(parts -> DynamicTest.dynamicTest(
                            parts[0], () -> assertThat(answers(URL, parts[1])).isEmpty()));
        }
    }

    @Test
    void everyLinkLeadsSomewhere() throws SQLException {
        List<String> links = answers(
                URL,
                "SELECT CONCAT('SELECT ''', k.constraint_name, ''' FROM ', k.table_name, ' c LEFT JOIN ',"
                        + " k.referenced_table_name, ' p ON p.', k.referenced_column_name, ' = c.', k.column_name,"
                        + " ' WHERE c.', k.column_name, ' IS NOT NULL AND p.', k.referenced_column_name, ' IS NULL LIMIT 1')"
                        + " FROM information_schema.key_column_usage k WHERE k.constraint_schema = DATABASE()"
                        + " AND k.referenced_table_name IS NOT NULL");
        assertThat(links).hasSizeGreaterThan(80);
        for (String link : links) {
            assertThat(answers(URL, link)).isEmpty();
        }
    }

    @Test
    void volumesAreTheSeeds() throws SQLException {
        assertThat(count("customer_order")).isEqualTo(600);
        assertThat(count("notifications")).isEqualTo(13_500);
        assertThat(count("order_item")).isBetween(2_850L, 3_150L);
        assertThat(count("order_item_selection")).isBetween(5_700L, 6_300L);
        assertThat(count("order_item_modifier")).isBetween(2_850L, 3_150L);
        assertThat(count("stock_movement")).isBetween(9_500L, 12_500L);
        assertThat(count("product")).isEqualTo(55);
        assertThat(count("menu")).isEqualTo(13);
        assertThat(count("menu_slot")).isEqualTo(40);
        assertThat(count("ingredient")).isEqualTo(100);
        assertThat(count("product_ingredient")).isEqualTo(400);
    }

    @Test
    void theServiceDayIsTheSeedsCaseOnLocalTime() throws SQLException {
        List<String> days = answers(URL, "SELECT CONCAT(created_at, '=', service_day) FROM customer_order");
        assertThat(days).isNotEmpty().allSatisfy(day -> {
            String[] parts = day.split("=");
            LocalDateTime local = LocalDateTime.parse(parts[0].replace(' ', 'T'))
                    .atOffset(ZoneOffset.UTC)
                    .atZoneSameInstant(ZoneId.of("Europe/Paris"))
                    .toLocalDateTime();
            LocalDate expected = local.getHour() < 10 ? local.toLocalDate().minusDays(1) : local.toLocalDate();
            assertThat(LocalDate.parse(parts[1])).isEqualTo(expected);
        });
    }

    @Test
    void theSameComesOutEachTime() throws SQLException {
        String again = made();
        for (String table :
                List.of("customer_order", "order_item", "order_item_selection", "stock_movement", "notifications")) {
            String columns = table.equals("notifications") ? "id, dedupe_key, metadata, created_at" : "*";
            assertThat(checksum(again, table, columns)).as(table).isEqualTo(checksum(URL, table, columns));
        }
    }

    @Test
    void aFilledDatabaseIsRefused() {
        assertThatThrownBy(() -> new Generator(URL, "root", "").run(SMALL, "shop", UNTIL))
                .hasMessageContaining("take a fresh one");
    }

    private static long count(String table) throws SQLException {
        return Long.parseLong(answers(URL, "SELECT COUNT(*) FROM " + table).get(0));
    }

    private static int checksum(String url, String table, String columns) throws SQLException {
        try (Connection connection = TestDatabase.connect(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT " + columns + " FROM " + table + " ORDER BY id")) {
            int sum = 1;
            while (row.next()) {
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    sum = 31 * sum + String.valueOf(row.getString(i)).hashCode();
                }
            }
            return sum;
        }
    }

    private static List<String> answers(String url, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = TestDatabase.connect(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                values.add(row.getString(1));
            }
        }
        return values;
    }
}
