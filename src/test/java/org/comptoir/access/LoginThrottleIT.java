package org.comptoir.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.comptoir.test.Given;
import org.comptoir.test.Given.Shop;
import org.comptoir.test.Product;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Guessing over many accounts from one address makes that address wait; everybody's tests share it, so it is freed again. */
class LoginThrottleIT {
    private static final Product PRODUCT = Product.shared();
    private static final Given GIVEN = Given.in(PRODUCT);

    @AfterEach
    void free() throws SQLException {
        execute("DELETE FROM login_throttle");
    }

    @Test
    void anAddressThatFailsTooOftenWaitsAndTheWaitEndsByItself() throws SQLException {
        Shop shop = GIVEN.shop();
        assertThat(count("SELECT COUNT(*) FROM login_throttle")).isZero();
        for (int i = 0; i < 19; i++) {
            assertThat(GIVEN.tryToSignIn("nobody" + i + "@" + shop.slug() + ".test", "x")
                            .statusCode())
                    .isEqualTo(401);
        }
        assertThat(count("SELECT attempts FROM login_throttle WHERE source_ip = '127.0.0.1' AND locked_until IS NULL"))
                .isEqualTo(19);
        String wrong = GIVEN.tryToSignIn(shop.adminEmail(), "not the password").body();
        var refused = GIVEN.tryToSignIn(shop.adminEmail(), Given.PASSWORD);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).as("waiting sounds like a wrong password").isEqualTo(wrong);
        assertThat(count("SELECT attempts FROM login_throttle"))
                .as("who waits is not counted")
                .isEqualTo(20);
        assertThat(shop.admin().get("/api/me").statusCode())
                .as("who is in stays in")
                .isEqualTo(200);
        execute("UPDATE login_throttle SET locked_until = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND");
        GIVEN.tryToSignIn("nobody@" + shop.slug() + ".test", "x");
        assertThat(count("SELECT TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(3), locked_until) FROM login_throttle"))
                .as("the wait grows")
                .isBetween(40L, 60L);
        execute("UPDATE login_throttle SET locked_until = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND");
        assertThat(GIVEN.tryToSignIn(shop.adminEmail(), Given.PASSWORD).statusCode())
                .isEqualTo(200);
        assertThat(count("SELECT COUNT(*) FROM login_throttle")).isZero();
    }

    @Test
    void whatIsLongPastIsForgotten() throws SQLException {
        execute("""
                INSERT INTO login_throttle (source_ip, attempts, last_attempt_at)
                VALUES ('127.0.0.1', 19, UTC_TIMESTAMP(3) - INTERVAL 61 MINUTE)""");
        assertThat(GIVEN.tryToSignIn("nobody@nowhere.test", "x").statusCode()).isEqualTo(401);
        assertThat(count("SELECT attempts FROM login_throttle WHERE locked_until IS NULL"))
                .isEqualTo(1);
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = PRODUCT.connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static long count(String sql) throws SQLException {
        try (Connection connection = PRODUCT.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
