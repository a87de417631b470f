package org.comptoir.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.comptoir.test.TestDatabase;
import org.junit.jupiter.api.Test;

/** The rows that come with the schema: 23 codes with access, seven later, and the 14 allergens of the law. */
class ReferenceDataIT {
    private static final String CODES = "SELECT code FROM permission";

    @Test
    void theFirstMigrationBringsTheSeedsCodes() throws SQLException {
        try (Connection connection = TestDatabase.connect(TestDatabase.shared().migratedTo("1"))) {
            assertThat(TwoShops.column(connection, CODES))
                    .containsExactlyInAnyOrderElementsOf(
                            Resource.lines("permissions.txt").subList(0, 23));
        }
    }

    @Test
    void aLaterOneBringsTheOthers() throws SQLException {
        List<String> all = Resource.lines("permissions.txt");
        assertThat(all).hasSize(30);
        TwoShops.with(
                connection -> assertThat(TwoShops.column(connection, CODES)).containsExactlyInAnyOrderElementsOf(all));
    }

    @Test
    void allergensAreTheFourteenInBothLanguages() throws SQLException {
        TwoShops.with(connection -> assertThat(
                        TwoShops.column(connection, "SELECT CONCAT_WS(' | ', code, name, name_fr) FROM allergen"))
                .hasSize(14)
                .containsExactlyInAnyOrderElementsOf(Resource.lines("allergens.txt")));
    }
}
