package org.comptoir.bench;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comptoir.outbox.Providers;
import org.comptoir.test.Await;
import org.comptoir.test.Given;
import org.comptoir.test.Given.Session;
import org.comptoir.test.Given.Shop;
import org.comptoir.test.Product;
import org.junit.jupiter.api.Test;

/**
 * A container for which 100,000 people wait ({@code -Dbench.people}), each by three channels: how fast their rows, links and
 * messages are written in a server with a heap of 512 MB, how fast they go out over mail and two providers, and whether what
 * the campaign says of itself is right to the row meanwhile.
 */
class WaveBench {
    private static final int PEOPLE = Integer.getInteger("bench.people", 100_000);
    private static final Duration PATIENCE = Duration.ofMinutes(40);
    private static final Duration LOOK = Duration.ofMillis(200);

    @Test
    void aWaveOverThreeChannels() throws Exception {
        StringBuilder table = new StringBuilder("""
                | what | rows | seconds | rows/s |
                |---|---|---|---|
                """);
        String heap;
        try (Providers providers = new Providers();
                Product product = Product.start(Map.of("JAVA_OPTS", "-Xmx512m"))) {
            Given given = Given.in(product);
            Shop shop = given.shop();
            Session admin = given.withPin(shop);
            account(admin, "sms", providers.sms());
            account(admin, "whatsapp", providers.whatsapp());
            try (Connection connection = product.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("INSERT INTO outbox_pause (id, paused_at) VALUES (1, UTC_TIMESTAMP(3))");
                long container = waitedFor(admin, shop, statement);
                long start = System.nanoTime();
                arrive(admin, container);
                await(
                        statement,
                        "SELECT COUNT(*) FROM mz_restock_campaign WHERE container_id = " + container
                                + " AND prepared_at IS NOT NULL",
                        1);
                line(table, "prepared: rows with coupon, four links and three messages each", PEOPLE, start);
                assertThat(number(
                                statement,
                                "SELECT COUNT(*) FROM notifications WHERE tenant_id = '" + shop.id()
                                        + "' AND event_type LIKE 'campaign.%'"))
                        .isEqualTo(3L * PEOPLE);
                start = System.nanoTime();
                statement.execute("DELETE FROM outbox_pause");
                int looks = watch(admin, container);
                line(
                        table,
                        "sent: mail into the local mailbox, SMS and WhatsApp to providers that answer at once",
                        3 * PEOPLE,
                        start);
                // nobody left out, nobody told twice
                assertThat(providers.handed()).hasSize(2 * PEOPLE);
                table.append("| looked at meanwhile, each time eligible = sent + failed + open | ")
                        .append(looks)
                        .append(" | | |\n");
                start = System.nanoTime();
                Given.json(admin.get("/api/staff/campaigns/" + container));
                line(table, "the campaign's figures once more", 1, start);
            }
            heap = "512 MB";
        }
        Report.append(
                "A wave over three channels",
                String.format(Locale.ROOT, "%,d reservations of one product, a server with a heap of %s", PEOPLE, heap),
                table.toString());
    }

    private static void account(Session admin, String channel, String body) {
        HttpResponse<String> answer = admin.put("/api/notifications/providers/" + channel, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static int watch(Session admin, long container) {
        int[] looks = {0};
        Await.until(PATIENCE, "all sent", () -> {
            JsonObject campaign =
                    Given.json(admin.get("/api/staff/campaigns/" + container)).getJsonObject("data");
            looks[0]++;
            long open = 0;
            for (JsonObject part : campaign.getJsonArray("messages").getValuesAs(JsonObject.class)) {
                assertThat(part.getInt("sent") + part.getInt("failed") + part.getInt("open"))
                        .isEqualTo(part.getInt("eligible"));
                open += part.getString("message").equals("mail2") ? 0 : part.getInt("open");
            }
            return open == 0 ? Optional.of(true) : Optional.empty();
        });
        return looks[0];
    }

    private static long waitedFor(Session admin, Shop shop, Statement statement) throws SQLException {
        String ingredient = "{\"name\":\"Seat\",\"unit\":\"piece\",\"pack_size\":1,\"low_stock_threshold\":0}";
        long seat = made(admin, "ingredients", ingredient);
        long category = made(admin, "categories", "{\"name\":\"Seats\"}");
        long stool = made(
                admin,
                "products",
                "{\"category_id\":%d,\"name\":\"Stool\",\"price_cents\":8900,\"vat_rate\":100}".formatted(category));
        admin.put("/api/staff/products/" + stool + "/recipe", """
                {"version":0,"ingredients":[{"ingredient_id":%d,"quantity_normal":1,"quantity_maxi":1,"is_removable":false,
                "is_addable":false,"extra_price_cents":0}]}""".formatted(seat));
        statement.execute("""
                INSERT INTO mz_product_reservation (tenant_id, product_id, quantity, customer_name, customer_email,
                       customer_phone, consent_channels, source, confirmed_at, created_at)
                SELECT '%s', %d, 1, CONCAT('Guest ', seq), CONCAT('guest', seq, '@d', seq MOD 400, '.example'),
                       CONCAT('+336', LPAD(seq, 8, '0')), 'email,sms,whatsapp', 'import', UTC_TIMESTAMP(3),
                       UTC_TIMESTAMP(3) - INTERVAL seq SECOND FROM seq_1_to_%d""".formatted(shop.id(), stool, PEOPLE));
        // where phones may be written to at any time but on Sundays
        statement.execute("INSERT INTO campaign_settings (tenant_id, window_start, window_end) VALUES ('" + shop.id()
                + "', '00:00:00', '23:59:59')");
        statement.execute("UPDATE tenants SET country = 'AQ', time_zone = 'Etc/GMT"
                + (java.time.Instant.now()
                                        .plus(Duration.ofHours(15))
                                        .atOffset(java.time.ZoneOffset.UTC)
                                        .getDayOfWeek()
                                == java.time.DayOfWeek.SUNDAY
                        ? "+12"
                        : "-14")
                + "' WHERE id = '" + shop.id() + "'");
        return made(
                admin,
                "containers",
                "{\"reference\":\"BENCH\",\"lines\":[{\"ingredient_id\":%d,\"quantity\":%d}]}".formatted(seat, PEOPLE));
    }

    private static void arrive(Session admin, long container) {
        assertThat(admin.post("/api/staff/containers/" + container + "/arrive", null)
                        .statusCode())
                .isEqualTo(200);
    }

    private static void await(Statement statement, String sql, long wanted) {
        Await.until(PATIENCE, sql, () -> number(statement, sql) >= wanted ? Optional.of(true) : Optional.empty());
    }

    private static long number(Statement statement, String sql) {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void line(StringBuilder table, String what, long rows, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        table.append(String.format(Locale.ROOT, "| %s | %,d | %.1f | %,.0f |%n", what, rows, seconds, rows / seconds));
    }

    private static long made(Session admin, String what, String json) {
        HttpResponse<String> answer = admin.post("/api/staff/" + what, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Given.json(answer).getJsonObject("data").getInt("id");
    }
}
