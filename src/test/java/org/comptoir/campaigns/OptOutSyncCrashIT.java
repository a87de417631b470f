package org.comptoir.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.comptoir.test.Await;
import org.comptoir.test.Product;
import org.junit.jupiter.api.Test;

/** Killed with a page written and its cursor not yet: neither is there, and the page is read again. */
class OptOutSyncCrashIT {
    private static final int ROWS = 700;
    private static final String AT_THE_CURSOR =
            " FROM information_schema.processlist WHERE info LIKE 'UPDATE mz_sync_cursor%'";

    @Test
    void aPageAndItsCursorAreOne() throws SQLException {
        Product product = Product.start(Map.of("COMPTOIR_DEMO_DAYS", "0"));
        try (UpstreamStub stub = new UpstreamStub()) {
            Depot depot = Depot.open(product);
            for (long id = 1; id <= ROWS; id++) {
                stub.put(id, "guest" + id + "@up.test", true);
            }
            // without a cursor's row there is nothing to hold it by
            depot.update("INSERT INTO mz_sync_cursor (tenant_id, name, value) VALUES (:t, 'restock_optout_sync', '0')");
            try (Connection held = product.connect();
                    Statement hold = held.createStatement()) {
                held.setAutoCommit(false);
                hold.executeQuery("SELECT value FROM mz_sync_cursor WHERE tenant_id = '"
                        + depot.shop().id() + "' FOR UPDATE");
                depot.admin()
                        .put(
                                "/api/staff/opt-out-sync",
                                "{\"base_url\":\"%s\",\"token\":\"%s\",\"is_enabled\":true,\"version\":0}"
                                        .formatted(stub.url(), UpstreamStub.TOKEN));
                depot.await("the page written and the cursor waited for", "SELECT COUNT(*)" + AT_THE_CURSOR);
                product.kill();
                held.rollback();
            }
            depot.await("nobody there any more", "SELECT COUNT(*) = 0" + AT_THE_CURSOR);
            assertThat(optOuts(depot)).as("the page went with its transaction").isZero();
            assertThat(cursor(depot)).isEqualTo("0");
            product = product.again();
            product.moveClock(Duration.ofMinutes(3)); // the dead node's lease
            Depot after = new Depot(product, depot.shop(), depot.admin(), depot.stool(), depot.seat());
            Await.until(
                    Depot.PATIENCE,
                    "all of them",
                    () -> optOuts(after) == ROWS && cursor(after).equals(Integer.toString(ROWS))
                            ? Optional.of(true)
                            : Optional.empty());
            assertThat(stub.asked().stream().filter(query -> query.contains("after_id=0&limit=500")))
                    .as("the first page, again")
                    .hasSizeGreaterThanOrEqualTo(2);
            assertThat(after.number(
                            "SELECT COUNT(DISTINCT menzzo_id) FROM mz_product_restock_optout WHERE tenant_id = :t"))
                    .isEqualTo(ROWS);
        } finally {
            product.close();
        }
    }

    private static long optOuts(Depot depot) {
        return depot.number("SELECT COUNT(*) FROM mz_product_restock_optout WHERE tenant_id = :t");
    }

    private static String cursor(Depot depot) {
        return depot.text("SELECT value FROM mz_sync_cursor WHERE tenant_id = :t AND name = 'restock_optout_sync'");
    }
}
