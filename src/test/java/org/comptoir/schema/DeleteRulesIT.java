package org.comptoir.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each RESTRICT, CASCADE and SET NULL does what it says when its parent is deleted. */
class DeleteRulesIT {
    @TestFactory
    Stream<DynamicTest> eachKeyDoesWhatItSays() throws SQLException {
        List<ForeignKey> keys = new ArrayList<>();
        TwoShops.with(connection -> keys.addAll(ForeignKey.all(connection)));
        return keys.stream()
                .filter(key -> keys.stream().noneMatch(twin -> setsNullFor(key, twin)))
                .map(key -> DynamicTest.dynamicTest(key.name() + " " + key.rule(), () -> tryOut(key)));
    }

    /** A composite key whose single twin sets NULL never gets to restrict. */
    private static boolean setsNullFor(ForeignKey key, ForeignKey twin) {
        return key.composite()
                && twin.rule().equals("SET NULL")
                && twin.child().equals(key.child())
                && twin.link().equals(key.link());
    }

    private static void tryOut(ForeignKey key) throws SQLException {
        TwoShops.with(connection -> {
            leaveAlone(connection, key);
            String children = "SELECT COUNT(*) FROM %s WHERE %s IS NOT NULL".formatted(key.child(), key.link());
            String rows = "SELECT COUNT(*) FROM " + key.child();
            int linked = count(connection, children);
            int all = count(connection, rows);
            assertThat(linked)
                    .as("fixture.sql has no row of %s with %s", key.child(), key.link())
                    .isPositive();
            String delete = "DELETE FROM " + key.parent();
            if (key.rule().equals("RESTRICT")) {
                assertThatThrownBy(() -> TwoShops.update(connection, delete))
                        .isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getErrorCode())
                                .isEqualTo(1451))
                        .hasMessageContaining(key.name());
                assertThat(count(connection, children)).isEqualTo(linked);
            } else {
                TwoShops.update(connection, delete);
                assertThat(count(connection, children)).isZero();
                assertThat(count(connection, rows)).isEqualTo(key.rule().equals("CASCADE") ? all - linked : all);
            }
        });
    }

    private static int count(Connection connection, String sql) throws SQLException {
        return Integer.parseInt(TwoShops.column(connection, sql).get(0));
    }

    /** Removes every row but those of the key's two tables, so that no other key has a say. */
    private static void leaveAlone(Connection connection, ForeignKey key) throws SQLException {
        TwoShops.update(connection, "SET @comptoir_retention = 1, foreign_key_checks = 0");
        for (String table : TwoShops.column(
                connection, "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()")) {
            if (!table.equals(key.child()) && !table.equals(key.parent()) && !table.startsWith("flyway")) {
                TwoShops.update(connection, "DELETE FROM " + table);
            }
        }
        TwoShops.update(connection, "SET @comptoir_retention = NULL, foreign_key_checks = 1");
    }
}
