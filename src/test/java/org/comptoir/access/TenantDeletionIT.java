package org.comptoir.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.comptoir.test.Await;
import org.comptoir.test.Given;
import org.comptoir.test.Given.Session;
import org.comptoir.test.Product;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Deleting a tenant: all of it and nothing else, once it is suspended, and whatever happens in between. */
class TenantDeletionIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int CLICKS = 80_000;
    private static Product product = Product.start(Map.of());
    private static final Session OPERATOR = Given.in(product).demo("admin@demo.comptoir.test");

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void everyTableIsEmptiedAndNobodyElseLosesARow() throws Exception {
        try (Connection rollup = product.connect();
                Statement held = rollup.createStatement()) {
            // the timer that counts clicks would change the rows that are compared here; it passes over a rollup that
            // is held
            rollup.setAutoCommit(false);
            held.executeQuery("SELECT id FROM short_rollup WHERE id = 1 FOR UPDATE")
                    .close();
            emptied();
        }
    }

    private static void emptied() throws Exception {
        String tenant = "01900000-0000-7000-8000-00000000000c";
        String neighbour = "01900000-0000-7000-8000-00000000000d";
        fill(tenant, 70_012);
        fill(neighbour, 70_013);
        Map<String, Long> before = rows(neighbour);
        assertThat(rows(tenant))
                .as("fixture.sql has a row for every table")
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isPositive());
        assertThat(delete(tenant).statusCode()).as("it is active").isEqualTo(409);
        suspend(tenant);
        HttpResponse<String> accepted = delete(tenant);
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        JsonObject done = awaitDone(tenant);
        assertThat(rows(tenant))
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
        assertThat(number("SELECT COUNT(*) FROM tenants WHERE id = '" + tenant + "'"))
                .isZero();
        assertThat(rows(neighbour)).isEqualTo(before);
        assertThat(done.getInt("rows_done"))
                .isEqualTo(done.getInt("rows_total"))
                .isGreaterThan(before.size());
        assertThat(done.getString("slug")).isEqualTo("shop-70012");
        assertThat(number("SELECT COUNT(*) FROM audit_log a JOIN tenants t ON t.id = a.tenant_id AND t.is_operator"
                        + " WHERE a.action_code = 'tenant.delete' AND a.entity_id = '" + tenant + "'"))
                .isEqualTo(1);
        assertThat(OPERATOR.get(path(tenant)).statusCode()).isEqualTo(404);
    }

    @Test
    void aCrashInTheMiddleIsTakenUpAgain() throws Exception {
        String tenant = Given.in(product).shop().id();
        update("INSERT INTO short_link (token, tenant_id, target_url, channel, tag, created_at) VALUES ('bulk', '"
                + tenant + "', 'https://x.example', 'email', 't', UTC_TIMESTAMP(3))");
        update("INSERT INTO short_click (tenant_id, token, clicked_at, kind) SELECT '" + tenant
                + "', 'bulk', UTC_TIMESTAMP(3), 'human' FROM seq_1_to_" + CLICKS);
        suspend(tenant);
        assertThat(delete(tenant).statusCode()).isEqualTo(202);
        assertThat(delete(tenant).statusCode()).as("it is on its way").isEqualTo(409);
        assertThat(OPERATOR.post(path(tenant) + "/resume", "{}").statusCode()).isEqualTo(409);
        Await.until(PATIENCE, "some of the many rows to go", () -> progress(tenant, "rows_done > 1000"));
        product.kill();
        assertThat(progress(tenant, "finished_at IS NULL"))
                .as("killed in the middle")
                .isPresent();
        long left = number("SELECT COUNT(*) FROM short_click WHERE tenant_id = '" + tenant + "'");
        assertThat(left).isPositive().isLessThan(CLICKS);
        product = product.again();
        // the lease of the killed node is over
        product.moveClock(Duration.ofMinutes(2));
        JsonObject done = awaitDone(tenant);
        assertThat(done.getInt("rows_done")).as("no row twice, none missed").isGreaterThan(CLICKS);
        assertThat(rows(tenant))
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
    }

    private static void suspend(String tenant) {
        assertThat(OPERATOR.post(path(tenant) + "/suspend", "{}").statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> delete(String tenant) {
        return OPERATOR.delete(path(tenant));
    }

    private static JsonObject awaitDone(String tenant) {
        return Await.until(PATIENCE, "the deletion", () -> Optional.of(OPERATOR.get(path(tenant) + "/deletion"))
                .map(answer -> Given.json(answer).getJsonObject("data"))
                .filter(progress -> progress.getString("state").equals("done")));
    }

    private static Optional<Boolean> progress(String tenant, String condition) {
        try {
            String sql = "SELECT COUNT(*) FROM tenant_deletion WHERE id = '" + tenant + "' AND " + condition;
            return number(sql) == 1 ? Optional.of(true) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String path(String tenant) {
        return "/api/staff/tenants/" + tenant;
    }

    /** How many rows the tenant has, in every table that the database says carries one. */
    private static Map<String, Long> rows(String tenant) throws SQLException {
        Map<String, Long> counted = new TreeMap<>();
        try (Connection connection = product.connect();
                Statement statement = connection.createStatement();
                ResultSet table = statement.executeQuery("SELECT table_name FROM information_schema.columns"
                        + " WHERE table_schema = DATABASE() AND column_name = 'tenant_id'")) {
            while (table.next()) {
                counted.put(table.getString(1), 0L);
            }
        }
        for (String table : counted.keySet()) {
            counted.put(table, number("SELECT COUNT(*) FROM " + table + " WHERE tenant_id = '" + tenant + "'"));
        }
        assertThat(counted).hasSizeGreaterThan(30);
        return counted;
    }

    private static void fill(String tenant, int number) throws SQLException, IOException {
        try (InputStream in = TenantDeletionIT.class.getResourceAsStream("/schema/fixture.sql")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^#.*$", "");
            for (String sql : text.split(";\\s*\n")) {
                if (!sql.isBlank()) {
                    // permissions and allergens are there before; everything else is far from what the product counts
                    // up
                    boolean reference = sql.contains("_permission (") || sql.contains("_allergen (");
                    String numbered = reference ? sql.replace(":n, :n", ":n, 1") : sql;
                    update(numbered.replace(":t", tenant).replace(":n", "" + number));
                }
            }
        }
    }

    private static void update(String sql) throws SQLException {
        try (Connection connection = product.connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static long number(String sql) throws SQLException {
        try (Connection connection = product.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
