package org.comptoir.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import org.comptoir.test.Clocked;
import org.comptoir.test.Given;
import org.comptoir.test.Given.Session;
import org.comptoir.test.Product;
import org.junit.jupiter.api.Test;

/** Sessions and tokens as time goes by. */
class SessionClockIT {
    private static final String ADMIN = "admin@demo.comptoir.test";

    @Test
    void idleAndAbsoluteLimitsAndTheEndOfAToken() throws SQLException {
        Product product = Clocked.product();
        product.moveClock(Duration.ZERO);
        Given given = Given.in(product);
        Session busy = given.demo(ADMIN);
        Session idle = given.demo(ADMIN);
        Program day = Program.of(busy, 1);
        assertUseIsNotedOnceAMinute(product, Program.of(busy, 30));
        assertAt(product, Duration.ofMinutes(239), busy, 200);
        assertAt(product, Duration.ofMinutes(241), idle, 401);
        assertAt(product, Duration.ofMinutes(478), busy, 200);
        assertAt(product, Duration.ofMinutes(599), busy, 200);
        assertThat(day.get("/api/me").statusCode()).isEqualTo(200);
        assertAt(product, Duration.ofMinutes(601), busy, 401);
        assertThat(day.get("/api/me").statusCode())
                .as("a token ends by its own date")
                .isEqualTo(200);
        product.moveClock(Duration.ofHours(24).minusMinutes(1));
        assertThat(day.get("/api/me").statusCode()).isEqualTo(200);
        product.moveClock(Duration.ofHours(24).plusMinutes(1));
        assertThat(day.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(given.demo(ADMIN).get("/api/staff/profile/tokens").body())
                .as("an expired token is still shown")
                .contains("\"is_expired\":true");
    }

    private static void assertUseIsNotedOnceAMinute(Product product, Program program) throws SQLException {
        String used = "SELECT last_used_at FROM api_token WHERE id = ?";
        String id = Long.toString(program.id());
        program.get("/api/me");
        String first = Rows.of(product).text(used, id);
        assertThat(first).isNotEqualTo("null");
        product.moveClock(Duration.ofSeconds(40));
        program.get("/api/me");
        assertThat(Rows.of(product).text(used, id)).isEqualTo(first);
        product.moveClock(Duration.ofSeconds(75));
        program.get("/api/me");
        assertThat(Rows.of(product).text(used, id)).isGreaterThan(first);
    }

    private static void assertAt(Product product, Duration later, Session session, int status) {
        product.moveClock(later);
        assertThat(session.get("/api/me").statusCode()).as(later.toString()).isEqualTo(status);
    }
}
