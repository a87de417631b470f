package org.comptoir.orders;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.comptoir.test.Given;
import org.comptoir.test.Product;

/** The figures are what adding everything up by hand gives, whatever the orders, the zone, the cutoff and the period. */
class StatisticsIT {
    private static final Product PRODUCT = Product.shared();
    private static final Diner DINER = open();
    private static final long FOOD = DINER.product(Diner.line(DINER.ingredient(5), 1, 2));
    private static final String[] ZONES = {
        "Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC"
    };

    /** Around both clock changes of these zones, a day of their own each, and now. */
    private static final List<Instant> CENTRES = List.of(
            Instant.parse("2026-03-29T01:00:00Z"),
            Instant.parse("2026-10-25T01:00:00Z"),
            Instant.parse("2026-03-08T07:00:00Z"),
            Instant.parse("2026-04-04T15:00:00Z"),
            Instant.now());

    private static Diner open() {
        try {
            return Diner.open();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void whateverWasSold(@ForAll long seed, @ForAll @IntRange(max = 4) int centre) throws SQLException {
        Random random = new Random(seed);
        ZoneId zone = ZoneId.of(ZONES[random.nextInt(ZONES.length)]);
        int cutoff = new int[] {0, 2, 4, 10}[random.nextInt(4)];
        forget();
        DINER.update("UPDATE tenants SET time_zone = '%s', day_cutoff_hour = %d WHERE id = '%s'"
                .formatted(zone, cutoff, DINER.shop().id()));
        List<Sale> sales = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            sales.add(Sale.some(random, i, CENTRES.get(centre)));
        }
        write(sales, zone, cutoff);
        LocalDate middle = LocalDate.ofInstant(CENTRES.get(centre), zone);
        LocalDate from = middle.minusDays(random.nextInt(3));
        LocalDate to = from.plusDays(random.nextInt(4));
        compare(sales, zone, cutoff, from, to);

        // what happens long after its day changes that day's figures
        for (int i = 0; i < sales.size(); i++) {
            if (sales.get(i).status().equals("paid") && random.nextBoolean()) {
                Instant at = sales.get(i).paidAt().plusSeconds(random.nextInt(100_000));
                Sale next = sales.get(i).become(random.nextBoolean() ? "delivered" : "cancelled", at);
                sales.set(i, next);
                DINER.update(
                        "UPDATE customer_order SET status = '%s', delivered_at = %s WHERE tenant_id = '%s' AND order_number = 'S-%d'"
                                .formatted(
                                        next.status(),
                                        Sale.text(next.deliveredAt()),
                                        DINER.shop().id(),
                                        next.number()));
            }
        }
        compare(sales, zone, cutoff, from, to);
    }

    private static void compare(List<Sale> all, ZoneId zone, int cutoff, LocalDate from, LocalDate to) {
        JsonObject data = Diner.data(DINER.admin().get("/api/staff/stats?from=" + from + "&to=" + to));
        long length = to.toEpochDay() - from.toEpochDay() + 1;
        check(data.getJsonObject("period"), within(all, zone, cutoff, from, to), zone, cutoff);
        check(
                data.getJsonObject("before"),
                within(all, zone, cutoff, from.minusDays(length), from.minusDays(1)),
                zone,
                cutoff);
    }

    private static List<Sale> within(List<Sale> all, ZoneId zone, int cutoff, LocalDate from, LocalDate to) {
        return all.stream()
                .filter(s -> !s.day(zone, cutoff).isBefore(from)
                        && !s.day(zone, cutoff).isAfter(to))
                .toList();
    }

    private static void check(JsonObject told, List<Sale> sales, ZoneId zone, int cutoff) {
        List<Sale> sold = sales.stream().filter(Sale::sold).toList();
        List<Sale> paid = sales.stream().filter(s -> s.paidAt() != null).toList();
        assertThat(told.getInt("orders")).isEqualTo(sold.size());
        assertThat(told.getInt("revenue_cents"))
                .isEqualTo((int) sold.stream().mapToLong(Sale::revenue).sum());
        assertThat(told.getInt("ht_cents"))
                .isEqualTo((int) sold.stream().mapToLong(Sale::revenueHt).sum());
        assertThat(told.getInt("ever_paid")).isEqualTo(paid.size());
        assertThat(told.getInt("cancelled"))
                .isEqualTo((int) paid.stream().filter(s -> !s.sold()).count());
        assertThat(told.getInt("expired")).isEqualTo((int) sales.stream()
                .filter(s -> s.status().equals("cancelled") && s.paidAt() == null)
                .count());
        assertThat(map(told, "days", "day"))
                .containsAllEntriesOf(sums(sold, s -> s.day(zone, cutoff).toString()));
        assertThat(map(told, "hours", "hour"))
                .isEqualTo(
                        sums(sold, s -> Integer.toString(s.paidAt().atZone(zone).getHour())));
        assertThat(map(told, "sources", "source")).isEqualTo(sums(sold, Sale::source));
        assertThat(map(told, "modes", "mode")).isEqualTo(sums(sold, Sale::mode));
        Map<String, Long> labels = new TreeMap<>(sold.stream()
                .flatMap(s -> s.lines().stream())
                .collect(groupingBy(Sale.Line::label, summingLong(Sale.Line::ttc))));
        assertThat(map(told, "top", "label")).isEqualTo(labels);
        List<Long> waits = sold.stream()
                .filter(s -> s.deliveredAt() != null)
                .map(Sale::waited)
                .sorted(Comparator.naturalOrder())
                .toList();
        if (waits.isEmpty()) {
            assertThat(told.isNull("seconds_mean") && told.isNull("seconds_p90"))
                    .isTrue();
        } else {
            assertThat(told.getInt("seconds_mean")).isEqualTo((int)
                    Math.round(waits.stream().mapToLong(w -> w).average().orElseThrow()));
            assertThat(told.getInt("seconds_p90"))
                    .isEqualTo(
                            waits.get((int) Math.ceil(0.9 * waits.size()) - 1).intValue());
        }
    }

    private static Map<String, Long> sums(List<Sale> of, java.util.function.Function<Sale, String> by) {
        return new TreeMap<>(of.stream().collect(groupingBy(by, summingLong(Sale::revenue))));
    }

    private static Map<String, Long> map(JsonObject told, String list, String name) {
        Map<String, Long> found = new TreeMap<>();
        told.getJsonArray(list)
                .getValuesAs(JsonObject.class)
                .forEach(o -> found.put(o.get(name).toString().replace("\"", ""), (long) o.getInt("revenue_cents")));
        return found;
    }

    private static void write(List<Sale> sales, ZoneId zone, int cutoff) throws SQLException {
        try (Connection connection = PRODUCT.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (Sale sale : sales) {
                for (String row : sale.rows(DINER.shop().id(), FOOD, zone, cutoff)) {
                    statement.executeUpdate(row);
                }
            }
            connection.commit();
        }
    }

    private static void forget() throws SQLException {
        for (String table : List.of("order_day", "customer_order")) {
            DINER.update("DELETE FROM " + table + " WHERE tenant_id = '"
                    + DINER.shop().id() + "'");
        }
    }

    @net.jqwik.api.Example
    void aPeriodThatIsNoneIsRefusedAndTheFileHoldsEachDay() {
        for (String bad : List.of("from=2026-02-02&to=2026-02-01", "from=soon", "from=2020-01-01&to=2026-01-01")) {
            HttpResponse<String> refused = DINER.admin().get("/api/staff/stats?" + bad);
            assertThat(refused.statusCode()).as(bad).isEqualTo(422);
            assertThat(refused.body()).contains("\"from\"");
        }
        HttpResponse<String> file = DINER.admin().get("/api/staff/stats/csv?from=2026-01-01&to=2026-12-31");
        assertThat(file.body().lines().findFirst().orElse("")).startsWith("\uFEFFservice_day;orders;revenue;");
        assertThat(Given.in(PRODUCT)
                        .shop()
                        .admin()
                        .get("/api/staff/stats/csv?from=2026-01-01&to=2026-12-31")
                        .body()
                        .lines())
                .hasSize(1);
    }
}
