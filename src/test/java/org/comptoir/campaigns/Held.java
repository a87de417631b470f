package org.comptoir.campaigns;

import java.sql.SQLException;
import java.util.Map;
import org.comptoir.test.Product;

/** A product of the waves' own, whose sending can be held and whose clock may be moved; started once for all that need one. */
final class Held {
    private static final class Once {
        static final Product PRODUCT = Product.start(Map.of());

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(PRODUCT::close));
        }
    }

    private Held() {}

    static Product product() {
        return Once.PRODUCT;
    }

    /** A shop on it, from which nothing goes for now. */
    static Depot depot() throws SQLException {
        Depot depot = Depot.open(product());
        depot.update("INSERT INTO outbox_pause (id, paused_at) VALUES (1, UTC_TIMESTAMP(3))");
        return depot;
    }

    static void release(Depot depot) {
        depot.update("DELETE FROM outbox_pause");
    }

    /** How many messages of that kind stand so. */
    static long messages(Depot depot, String which, String status) {
        return depot.number("SELECT COUNT(*) FROM notifications WHERE tenant_id = :t AND event_type = 'campaign."
                + which + "' AND status = '" + status + "'");
    }
}
