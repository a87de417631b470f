package org.comptoir.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ledger and the audit trail only grow; the retention job alone may take from them. */
class AppendOnlyIT {
    @ParameterizedTest
    @ValueSource(strings = {"stock_movement", "audit_log"})
    void noColumnCanBeChanged(String table) throws SQLException {
        TwoShops.with(connection -> {
            for (String column : TwoShops.column(
                    connection,
                    "SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE()"
                            + " AND table_name = '" + table + "'")) {
                // even a change to the same value reaches the trigger
                assertThatThrownBy(
                                () -> TwoShops.update(connection, "UPDATE %s SET %s = %2$s".formatted(table, column)))
                        .as(column)
                        .hasMessageContaining(table + " is append-only");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"stock_movement", "audit_log"})
    void onlyRetentionDeletes(String table) throws SQLException {
        TwoShops.with(connection -> {
            assertThatThrownBy(() -> TwoShops.update(connection, "DELETE FROM " + table))
                    .hasMessageContaining(table + " is append-only");
            TwoShops.update(connection, "SET @comptoir_retention = 1");
            assertThatThrownBy(() -> TwoShops.update(connection, "UPDATE " + table + " SET id = id + 1000"))
                    .as("retention deletes and rewrites nothing")
                    .hasMessageContaining(table + " is append-only");
            assertThat(TwoShops.update(connection, "DELETE FROM " + table)).isEqualTo(2);
        });
    }

    @Test
    void theseAreTheOnlyTriggers() throws SQLException {
        TwoShops.with(connection -> assertThat(TwoShops.column(
                        connection,
                        "SELECT CONCAT_WS(' ', action_timing, event_manipulation, event_object_table)"
                                + " FROM information_schema.triggers WHERE trigger_schema = DATABASE()"))
                .as("BEFORE INSERT and BEFORE UPDATE triggers break multi-row INSERT … SELECT in this server")
                .containsExactlyInAnyOrder(
                        "AFTER UPDATE stock_movement",
                        "BEFORE DELETE stock_movement",
                        "AFTER UPDATE audit_log",
                        "BEFORE DELETE audit_log"));
    }
}
