package org.comptoir.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.comptoir.test.Await;
import org.comptoir.test.Clocked;
import org.comptoir.test.Product;
import org.junit.jupiter.api.Test;

/** The trail forgets what is older than the setting, once a day; in the product whose clock moves. */
class RetentionIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int OLD = 2500;

    /** Later than any other test of that product goes: a day that was swept is over. */
    private static final int DAY = 30;

    private static final Product PRODUCT = Clocked.product();

    @Test
    void oldEntriesGoOnceADay() throws SQLException {
        PRODUCT.moveClock(Duration.ofDays(DAY));
        awaitSweepOfDay(DAY);
        write("old", "7 MONTH", OLD);
        write("young", "3 MONTH", 3);
        assertThat(count("old")).as("the day's sweep is over").isEqualTo(OLD);
        PRODUCT.moveClock(Duration.ofDays(DAY + 1));
        awaitSweepOfDay(DAY + 1);
        assertThat(count("old")).isZero();
        assertThat(count("young")).isEqualTo(3);
    }

    private static void awaitSweepOfDay(int days) {
        Await.until(PATIENCE, "the sweep of day " + days, () -> {
            String sql = "SELECT COUNT(*) FROM retention_job WHERE job = 'audit' AND finished_at IS NOT NULL"
                    + " AND day = UTC_DATE() + INTERVAL " + days + " DAY";
            return number(sql) == 1 ? Optional.of(true) : Optional.empty();
        });
    }

    private static void write(String summary, String age, int rows) throws SQLException {
        try (Connection connection = PRODUCT.connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO audit_log (tenant_id, action_code, entity_type, summary, created_at)"
                    + " SELECT t.id, 'test', 'test', '" + summary + "', UTC_TIMESTAMP(3) - INTERVAL " + age
                    + " FROM tenants t, seq_1_to_" + rows);
        }
    }

    private static long count(String summary) {
        return number("SELECT COUNT(*) FROM audit_log WHERE summary = '" + summary + "'");
    }

    private static long number(String sql) {
        try (Connection connection = PRODUCT.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
