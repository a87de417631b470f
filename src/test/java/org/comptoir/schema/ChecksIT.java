package org.comptoir.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each CHECK is violated once and refused. */
class ChecksIT {
    private static final int CHECK_FAILED = 4025;
    private static final int OUT_OF_RANGE = 1264;

    private record Violation(String constraint, String sql, boolean range) {
        static List<Violation> all() {
            return Resource.lines("violations.txt").stream()
                    .map(line -> line.split(" \\| "))
                    .map(parts -> new Violation(parts[0], parts[1], parts.length > 2))
                    .toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> eachCheckRefuses() {
        return Violation.all().stream().map(v -> DynamicTest.dynamicTest(v.constraint(), () -> refuses(v)));
    }

    @Test
    void everyCheckIsViolatedSomewhere() throws SQLException {
        TwoShops.with(connection -> assertThat(TwoShops.column(
                        connection,
                        "SELECT constraint_name FROM information_schema.check_constraints"
                                + " WHERE constraint_schema = DATABASE() AND check_clause NOT LIKE 'json_valid(%'"))
                .containsExactlyInAnyOrderElementsOf(
                        Violation.all().stream().map(Violation::constraint).toList()));
    }

    private static void refuses(Violation violation) throws SQLException {
        TwoShops.with(connection -> {
            SQLException refusal = TwoShops.refusal(connection, violation.sql());
            if (violation.range()) {
                assertThat(refusal.getErrorCode()).isEqualTo(OUT_OF_RANGE);
            } else {
                assertThat(refusal.getErrorCode()).as(refusal.getMessage()).isEqualTo(CHECK_FAILED);
                assertThat(refusal.getMessage()).contains(violation.constraint());
            }
        });
    }
}
