package org.comptoir.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.comptoir.test.Await;
import org.comptoir.test.Given;
import org.comptoir.test.Product;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Many at once, the database away, the product killed: no click that was answered is lost, and nobody waits. One product for all. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LinksFaultIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static Product product =
            Product.start(Map.of("COMPTOIR_CLICK_MONTHS", "6", "COMPTOIR_TRUSTED_PROXIES", "127.0.0.9"));
    private static final String TOKEN = Followers.make(
            Given.in(product).demo("admin@demo.comptoir.test"), "{\"target_url\":\"https://shop.example/\"}");

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    @Order(1)
    void aStormOnOneTokenMakesNoQueueOfLocks() throws Exception {
        Followers followers = new Followers(product);
        long before = rows();
        long waits = waits();
        Crowd crowd = new Crowd(followers, "/r/" + TOKEN);
        try (crowd) {
            crowd.awaitAnswers(3_000);
        }
        crowd.assertNobodyFailed();
        assertThat(rows() - before).isEqualTo(crowd.answered());
        // the counting takes the writer's row for a moment, every few seconds; clicks themselves never wait for clicks
        assertThat(waits() - waits).isLessThanOrEqualTo(10);
        followers.awaitCounted();
        assertThat(followers.number("SELECT humans FROM short_click_total WHERE token = '" + TOKEN + "'"))
                .isEqualTo(rows());
        assertThat(followers.number("SELECT visitors FROM short_click_total WHERE token = '" + TOKEN + "'"))
                .isEqualTo(1);
    }

    @Test
    @Order(2)
    void theDatabaseAwayForTenSecondsLosesNoneAndDelaysNobody() throws Exception {
        Followers followers = new Followers(product);
        String database = Long.toString(product.database().pid());
        long before = rows();
        Crowd crowd = new Crowd(followers, "/r/" + TOKEN);
        try (crowd) {
            crowd.awaitAnswers(200);
            signal("-STOP", database);
            long back = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            try {
                while (System.nanoTime() < back) {
                    crowd.awaitAnswers(Crowd.SIZE);
                }
                assertThat(followers.get("/r/.metrics").body()).contains("comptoir_links_database_up 0");
            } finally {
                signal("-CONT", database);
            }
            crowd.awaitAnswers(200);
        }
        crowd.assertNobodyFailed();
        assertThat(crowd.slowest()).isLessThan(Duration.ofSeconds(3));
        Await.until(
                PATIENCE, "the clicks written", () -> Optional.of(before).filter(b -> rows() - b >= crowd.answered()));
        assertThat(rows() - before).isEqualTo(crowd.answered());
        String metrics = followers.get("/r/.metrics").body();
        assertThat(metrics)
                .contains("comptoir_links_database_up 1", "comptoir_links_lost_total 0")
                .containsPattern("comptoir_links_late_total [1-9]");
    }

    @Test
    @Order(3)
    void killedUnderLoadItHasEveryClickThatWasAnswered() throws Exception {
        Followers followers = new Followers(product);
        long before = rows();
        Crowd crowd = new Crowd(followers, "/r/" + TOKEN);
        try (crowd) {
            crowd.awaitAnswers(1_500);
            product.kill();
        }
        long answered = crowd.answered();
        product = product.again();
        // what was written and not answered any more is at most one round of everybody
        assertThat(rows() - before).isBetween(answered, answered + Crowd.SIZE);
    }

    @Test
    @Order(4)
    void oldClicksAreForgottenAndWhatTheyAddUpToStays() {
        Followers followers = new Followers(product);
        followers.update(
                "UPDATE short_click SET clicked_at = clicked_at - INTERVAL 7 MONTH WHERE token = ?"
                        + " ORDER BY id LIMIT 1500",
                TOKEN);
        followers.awaitCounted();
        long counted = followers.number("SELECT humans FROM short_click_total WHERE token = '" + TOKEN + "'");
        long kept = rows() - 1500;
        product.moveClock(Duration.ofDays(1));
        Await.until(PATIENCE, "old clicks gone", () -> Optional.of(kept).filter(k -> rows() == k));
        assertThat(followers.number("SELECT humans FROM short_click_total WHERE token = '" + TOKEN + "'"))
                .isEqualTo(counted);
        assertThat(followers.number("SELECT COUNT(*) FROM short_salt WHERE day < UTC_DATE()"))
                .isZero();
    }

    @Test
    @Order(5)
    void onlyATrustedProxySaysWhoAsks() {
        String token = Followers.make(
                Given.in(product).demo("admin@demo.comptoir.test"), "{\"target_url\":\"https://shop.example/\"}");
        Followers proxy = new Followers(product, "127.0.0.9");
        Followers stranger = new Followers(product, "127.0.0.10");
        String visitors = "SELECT COUNT(DISTINCT visitor) FROM short_click WHERE token = '" + token + "'";
        for (int i = 1; i <= 3; i++) {
            String forwarded = "X-Forwarded-For: 198.51.100." + i;
            stranger.get("/r/" + token, "User-Agent: " + Followers.BROWSER, forwarded);
            assertThat(stranger.number(visitors)).isEqualTo(1);
        }
        for (int i = 1; i <= 3; i++) {
            proxy.get("/r/" + token, "User-Agent: " + Followers.BROWSER, "X-Forwarded-For: 198.51.100." + i);
            assertThat(proxy.number(visitors)).isEqualTo(1L + i);
        }
    }

    private static long rows() {
        return new Followers(product).number("SELECT COUNT(*) FROM short_click WHERE token = '" + TOKEN + "'");
    }

    private static long waits() {
        return new Followers(product)
                .number("SELECT VARIABLE_VALUE FROM information_schema.GLOBAL_STATUS"
                        + " WHERE VARIABLE_NAME = 'INNODB_ROW_LOCK_WAITS'");
    }

    private static void signal(String signal, String pid) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", signal, pid).start().waitFor()).isZero();
    }
}
