package org.comptoir.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
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
    private static final int CUSTOMERS = 48;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static Product product = Product.start(Map.of("COMPTOIR_CLICK_MONTHS", "6"));
    private static final String TOKEN = Followers.make(
            Given.in(product).demo("admin@demo.comptoir.test"), "{\"target_url\":\"https://shop.example/\"}");

    @AfterAll
    static void stop() {
        product.close();
    }

    /** Customers who follow the link over and over until told to stop; how many were answered, and the slowest answer. */
    private static final class Crowd implements AutoCloseable {
        private final ExecutorService pool = Executors.newFixedThreadPool(CUSTOMERS);
        private final AtomicBoolean enough = new AtomicBoolean();
        private final AtomicLong answered = new AtomicLong();
        private final AtomicLong slowest = new AtomicLong();
        private final List<Future<?>> all = new ArrayList<>();

        Crowd(Followers followers) {
            for (int i = 0; i < CUSTOMERS; i++) {
                all.add(pool.submit(() -> {
                    while (!enough.get()) {
                        long start = System.nanoTime();
                        assertThat(followers.click("/r/" + TOKEN).status()).isEqualTo(303);
                        slowest.accumulateAndGet(System.nanoTime() - start, Math::max);
                        answered.incrementAndGet();
                    }
                }));
            }
        }

        Crowd awaitAnswers(long more) {
            long goal = answered.get() + more;
            Await.until(PATIENCE, "customers answered", () -> java.util.Optional.of(goal)
                    .filter(g -> answered.get() >= g));
            return this;
        }

        @Override
        public void close() throws InterruptedException {
            enough.set(true);
            pool.shutdown();
            assertThat(pool.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }

        /** Everybody was sent on, without an error. */
        void assertNobodyFailed() throws Exception {
            for (Future<?> one : all) {
                one.get(1, TimeUnit.SECONDS);
            }
        }
    }

    @Test
    @Order(1)
    void aStormOnOneTokenMakesNoQueueOfLocks() throws Exception {
        Followers followers = new Followers(product);
        long before = rows();
        long waits = waits();
        Crowd crowd = new Crowd(followers);
        try (crowd) {
            crowd.awaitAnswers(3_000);
        }
        crowd.assertNobodyFailed();
        assertThat(rows() - before).isEqualTo(crowd.answered.get());
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
        Crowd crowd = new Crowd(followers);
        try (crowd) {
            crowd.awaitAnswers(200);
            signal("-STOP", database);
            long back = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            try {
                while (System.nanoTime() < back) {
                    crowd.awaitAnswers(CUSTOMERS);
                }
                assertThat(followers.get("/r/.metrics").body()).contains("comptoir_links_database_up 0");
            } finally {
                signal("-CONT", database);
            }
            crowd.awaitAnswers(200);
        }
        crowd.assertNobodyFailed();
        assertThat(crowd.slowest.get()).isLessThan(TimeUnit.SECONDS.toNanos(3));
        Await.until(PATIENCE, "the clicks written", () -> java.util.Optional.of(before)
                .filter(b -> rows() - b >= crowd.answered.get()));
        assertThat(rows() - before).isEqualTo(crowd.answered.get());
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
        Crowd crowd = new Crowd(followers);
        try (crowd) {
            crowd.awaitAnswers(1_500);
            product.kill();
        }
        long answered = crowd.answered.get();
        product = product.again();
        // what was written and not answered any more is at most one round of everybody
        assertThat(rows() - before).isBetween(answered, answered + CUSTOMERS);
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
        Await.until(
                PATIENCE, "old clicks gone", () -> java.util.Optional.of(kept).filter(k -> rows() == k));
        assertThat(followers.number("SELECT humans FROM short_click_total WHERE token = '" + TOKEN + "'"))
                .isEqualTo(counted);
        assertThat(followers.number("SELECT COUNT(*) FROM short_salt WHERE day < UTC_DATE()"))
                .isZero();
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
