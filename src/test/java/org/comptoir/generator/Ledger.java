package org.comptoir.generator;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stock and its movements: whatever is sold was restocked before, so the sum of all deltas is the stock and never negative. */
final class Ledger {
    static final int PACK = 100;
    private static final int PACKS = 20;

    private final UUID tenant = Tenants.id(1);
    private final Catalogue catalogue;
    private final long manager;
    private long movement;
    private final int[] stock = new int[Catalogue.INGREDIENTS];
    private final Rows rows = new Rows(
            "stock_movement", "id, tenant_id, ingredient_id, movement_type, delta, order_id, user_id, created_at");

    Ledger(Loader loader, Catalogue catalogue, long manager) throws SQLException {
        this.catalogue = catalogue;
        this.manager = manager;
        movement = loader.nextId("stock_movement");
    }

    Rows rows() {
        return rows;
    }

    /** Takes what an order consumes, restocking first where too little is left. */
    void sell(int[] consumption, long order, Instant at) {
        for (int i = 0; i < stock.length; i++) {
            while (consumption[i] > stock[i]) {
                move(i, "restock", PACK * PACKS, null, manager, at.minusSeconds(60));
            }
            if (consumption[i] > 0) {
                move(i, "sale", -consumption[i], order, null, at);
            }
        }
    }

    /** Gives back exactly what the sale took. */
    void giveBack(int[] consumption, long order, Instant at) {
        for (int i = 0; i < stock.length; i++) {
            if (consumption[i] > 0) {
                move(i, "cancellation", consumption[i], order, manager, at);
            }
        }
    }

    /** A count of every ingredient: some are short by one. */
    void count(Instant at) {
        for (int i = 0; i < stock.length; i++) {
            move(i, "inventory_correction", stock[i] > 0 && i % 3 == 0 ? -1 : 0, null, manager, at);
        }
    }

    private void move(int index, String type, int delta, @Nullable Long order, @Nullable Long user, Instant at) {
        stock[index] += delta;
        rows.row(movement++, tenant, catalogue.ingredient(index), type, delta, order, user, at);
    }

    /** Writes what is left after all movements into the ingredients. */
    void close(Loader loader) throws SQLException {
        for (int i = 0; i < stock.length; i++) {
            loader.execute(
                    "UPDATE ingredient SET stock_quantity = " + stock[i] + " WHERE id = " + catalogue.ingredient(i));
        }
        loader.load();
    }
}
