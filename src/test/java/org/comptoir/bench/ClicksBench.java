package org.comptoir.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.comptoir.test.Given;
import org.comptoir.test.Given.Session;
import org.comptoir.test.Product;
import org.junit.jupiter.api.Test;

/**
 * What counting and reading cost with millions of clicks behind ({@code -Dcomptoir.bench.clicks}), on a campaign of 100,000
 * links, a tenth of the clicks on one of them: how fast the counts follow as the table grows, and what pages then ask for.
 */
class ClicksBench {
    private static final long CLICKS = Long.getLong("comptoir.bench.clicks", 20_000_000);
    private static final int PORTION = 500_000;
    private static final int LINKS = 100_000;
    private static final int RUNS = 30;
    private static final String TENANT = "(SELECT tenant_id FROM short_link WHERE token = 'bulk-000001')";

    @Test
    void countsFollowHoweverManyClicksThereAre() throws Exception {
        try (Product product = Product.start(Map.of());
                Connection connection = product.connect();
                Statement statement = connection.createStatement()) {
            Session staff = Given.in(product).demo("admin@demo.comptoir.test");
            links(statement, staff.me().getString("tenant_id"));
            StringBuilder table = new StringBuilder("| clicks behind | clicks counted a second |\n|---|---|\n");
            for (long done = 0; done < CLICKS; done += PORTION) {
                clicks(statement, done);
                double rate = counted(statement);
                if (done == 0 || done % (CLICKS / 4) < PORTION || done + PORTION >= CLICKS) {
                    table.append(String.format(Locale.ROOT, "| %,d | %,.0f |%n", done, rate));
                }
            }
            assertThat(number(statement, "SELECT SUM(humans + bots) FROM short_click_total"))
                    .isEqualTo(CLICKS);
            statement.execute("ANALYZE TABLE short_link, short_click, short_click_total, short_click_hour");
            table.append("\n| asked | rows read | fastest | median |\n|---|---|---|---|\n");
            for (String path : new String[] {
                "/api/staff/links?page_size=50",
                "/api/staff/links?tag=bulk&channel=sms",
                "/api/staff/links/clicks?tag=bulk",
                "/api/staff/links/days?tag=bulk&days=90",
                "/api/staff/links/referrers?tag=bulk",
                "/api/staff/links/bulk-000001",
                "/api/staff/links/bulk-000001/days?days=90",
                "/links/links?tag=bulk"
            }) {
                table.append(measured(statement, staff, path));
            }
            Report.append(
                    String.format(Locale.ROOT, "%,d clicks", CLICKS),
                    String.format(
                            Locale.ROOT,
                            "Over 60 days, on %,d links of one tag, a tenth of them on one link, %,d different visitors a"
                                    + " day; added in portions of %,d, counted by the product's own timer (from the first count"
                                    + " moved to the last); each request %d times, rows as the storage engine was asked for",
                            LINKS,
                            200_000,
                            PORTION,
                            RUNS),
                    table.toString());
        }
    }

    private static void links(Statement statement, String tenant) throws SQLException {
        statement.execute("INSERT INTO short_link (token, tenant_id, target_url, tag, channel, created_at)"
                + " SELECT CONCAT('bulk-', LPAD(seq, 6, '0')), '" + tenant
                + "', CONCAT('https://shop.example/', seq), 'bulk',"
                + " ELT(1 + seq MOD 2, 'mail', 'sms'), UTC_TIMESTAMP(3) - INTERVAL 61 DAY FROM seq_1_to_" + LINKS);
    }

    /** In the order they come: the day moves on with the ids. */
    private static void clicks(Statement statement, long from) throws SQLException {
        String n = "(" + from + " + seq)";
        statement.execute("INSERT INTO short_click (tenant_id, token, clicked_at, kind, reason, visitor, referrer_host)"
                + " SELECT " + TENANT + ", CONCAT('bulk-', LPAD(IF(seq MOD 10 = 0, 1, 1 + " + n + " * 7919 MOD " + LINKS
                + "), 6, '0')), UTC_TIMESTAMP(3) - INTERVAL 60 DAY + INTERVAL FLOOR(" + n + " * 5184000 / " + CLICKS
                + ") SECOND, IF(seq MOD 20 = 3, 'bot', 'human'), IF(seq MOD 20 = 3, 'agent-bot', NULL),"
                + " IF(seq MOD 20 = 3, NULL, UNHEX(MD5(CONCAT(" + n + " MOD 200000, '-', FLOOR(" + n + " * 60 / "
                + CLICKS
                + "))))), IF(seq MOD 3 = 0, 'mail.example', NULL) FROM seq_1_to_" + PORTION);
    }

    /** Clicks a second, from the first range that is counted to the last. */
    private static double counted(Statement statement) throws SQLException {
        // nobody has to sit through the half minute that a flood has to lie
        long before = number(statement, "SELECT rolled_id FROM short_rollup");
        long last = number(statement, "SELECT MAX(id) FROM short_click");
        long first = 0;
        long since = 0;
        long deadline = System.nanoTime() + Duration.ofMinutes(10).toNanos();
        while (System.nanoTime() < deadline) {
            long rolled = number(statement, "SELECT rolled_id FROM short_rollup");
            if (rolled >= last) {
                long all = number(statement, "SELECT COUNT(*) FROM short_click WHERE id > " + first);
                return all * 1e9 / (System.nanoTime() - since);
            }
            if (rolled > before && since == 0) {
                since = System.nanoTime();
                first = rolled;
            } else if (since == 0) {
                statement.execute("UPDATE short_rollup SET seen_at = seen_at - INTERVAL 1 HOUR"
                        + " WHERE seen_at > UTC_TIMESTAMP(3) - INTERVAL 1 MINUTE");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        throw new AssertionError("not counted");
    }

    private static String measured(Statement statement, Session staff, String path) throws SQLException {
        double[] millis = new double[RUNS];
        long rows = Long.MAX_VALUE;
        for (int i = 0; i < RUNS; i++) {
            long before = read(statement);
            long start = System.nanoTime();
            assertThat(staff.get(path).statusCode()).as(path).isEqualTo(200);
            millis[i] = (System.nanoTime() - start) / 1e6;
            // what timers read meanwhile is in it too: the lowest is the request's own
            rows = Math.min(rows, read(statement) - before);
        }
        Arrays.sort(millis);
        return String.format(
                Locale.ROOT, "| %s | %,d | %.0f ms | %.0f ms |%n", path, rows, millis[0], millis[RUNS / 2]);
    }

    private static long read(Statement statement) throws SQLException {
        return number(
                statement,
                "SELECT SUM(VARIABLE_VALUE) FROM information_schema.GLOBAL_STATUS WHERE VARIABLE_NAME IN"
                        + " ('HANDLER_READ_KEY', 'HANDLER_READ_NEXT', 'HANDLER_READ_PREV', 'HANDLER_READ_RND_NEXT')");
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
