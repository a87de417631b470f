package org.comptoir.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** No row can point into another tenant: each link between tables of tenants is tried with the other one's row. */
class TenantKeysIT {
    private static final int NO_SUCH_PARENT = 1452;
    /** The seeds' join tables that carry no tenant, and the tables that all tenants share. */
    private static final Set<String> WITHOUT_TENANT = Set.of(
            "role_permission",
            "role_visible_source",
            "ingredient_allergen",
            "permission",
            "allergen",
            "login_throttle",
            "tenants",
            "tenant_deletion",
            "retention_job",
            "short_writer",
            "short_salt",
            "short_rollup",
            "flyway_schema_history");

    @Test
    void everyTableOfATenantCarriesIt() throws SQLException {
        TwoShops.with(connection -> assertThat(TwoShops.column(
                        connection,
                        "SELECT table_name FROM information_schema.tables t WHERE table_schema = DATABASE()"
                                + " AND NOT EXISTS (SELECT 1 FROM information_schema.columns c"
                                + " WHERE c.table_schema = t.table_schema AND c.table_name = t.table_name"
                                + " AND c.column_name = 'tenant_id' AND c.is_nullable = 'NO')"))
                .isSubsetOf(WITHOUT_TENANT));
    }

    @Test
    void everyLinkBetweenThemSaysTheTenant() throws SQLException {
        TwoShops.with(connection -> {
            List<ForeignKey> all = ForeignKey.all(connection);
            List<String> open = new ArrayList<>();
            for (ForeignKey key : all) {
                boolean between = !WITHOUT_TENANT.contains(key.child()) && !WITHOUT_TENANT.contains(key.parent());
                if (between && all.stream().noneMatch(twin -> closes(key, twin))) {
                    open.add(key.child() + ": " + key.fact());
                }
            }
            assertThat(open).isEmpty();
        });
    }

    private static boolean closes(ForeignKey key, ForeignKey twin) {
        return twin.composite()
                && twin.child().equals(key.child())
                && twin.parent().equals(key.parent())
                && twin.link().equals(key.link());
    }

    @TestFactory
    Stream<DynamicTest> aRowOfTheOtherTenantIsRefused() throws SQLException {
        List<ForeignKey> keys = new ArrayList<>();
        TwoShops.with(connection -> keys.addAll(ForeignKey.all(connection)));
        return keys.stream()
                .filter(ForeignKey::composite)
                .map(key -> DynamicTest.dynamicTest(key.name(), () -> refuses(key)));
    }

    private static void refuses(ForeignKey key) throws SQLException {
        TwoShops.with(connection -> {
            makeRoom(connection, key);
            String theirs = TwoShops.column(
                            connection,
                            "SELECT %s FROM %s WHERE tenant_id = '%s'"
                                    .formatted(key.parentColumns().get(1), key.parent(), TwoShops.SECOND))
                    .get(0);
            String sql = "UPDATE %s SET %s = '%s' WHERE tenant_id = '%s' AND %2$s IS NOT NULL"
                    .formatted(key.child(), key.link(), theirs, TwoShops.FIRST);
            SQLException refusal = TwoShops.refusal(connection, sql);
            assertThat(refusal.getErrorCode()).as(refusal.getMessage()).isEqualTo(NO_SUCH_PARENT);
        });
    }

    /** Takes the other tenant's child away, so that only the foreign key can refuse and no UNIQUE key does. */
    private static void makeRoom(Connection connection, ForeignKey key) throws SQLException {
        TwoShops.update(connection, "SET @comptoir_retention = 1, foreign_key_checks = 0");
        TwoShops.update(connection, "DELETE FROM %s WHERE tenant_id = '%s'".formatted(key.child(), TwoShops.SECOND));
        TwoShops.update(connection, "SET foreign_key_checks = 1");
    }
}
