package org.comptoir.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.comptoir.test.TestDatabase;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each table of the seeds, column by column, key by key: neither less nor more than the transcription says. */
class SeedSchemaIT {
    private static final String URL = TestDatabase.shared().migrated();

    @TestFactory
    Stream<DynamicTest> everyTableIsWhatItsSeedSays() {
        return Stream.of("seed-001.txt", "seed-002.txt", "seed-000.txt", "data.txt")
                .flatMap(seed -> Expectation.read(seed).entrySet().stream()
                        .map(table -> DynamicTest.dynamicTest(
                                seed + " " + table.getKey(), () -> hold(table.getKey(), table.getValue()))));
    }

    @Test
    void theSeedsNameTwentyFourTables() {
        assertThat(Expectation.read("seed-001.txt")).hasSize(19);
        assertThat(Expectation.read("seed-002.txt")).hasSize(2);
        assertThat(Expectation.read("seed-000.txt")).hasSize(3);
    }

    private static void hold(String table, SortedSet<String> expected) throws Exception {
        try (Connection connection = TestDatabase.connect(URL)) {
            SortedSet<String> actual = Catalog.facts(connection, table);
            assertThat(without(expected, actual)).as("%s lacks", table).isEmpty();
            assertThat(without(actual, expected))
                    .as(
                            "%s has, and its transcription does not say so (what a later migration adds is marked +)",
                            table)
                    .isEmpty();
        }
    }

    private static SortedSet<String> without(SortedSet<String> some, SortedSet<String> others) {
        SortedSet<String> rest = new TreeSet<>(some);
        rest.removeAll(others);
        return rest;
    }
}
