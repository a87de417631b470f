package org.comptoir.stock.web;

import org.comptoir.platform.faces.ListAddress;
import org.comptoir.stock.StockFilter;
import org.comptoir.stock.StockLevel;
import org.comptoir.stock.StockOrder;
import org.jspecify.annotations.Nullable;

/** What the address of the list of ingredients says. */
public class IngredientsAddress extends ListAddress {
    IngredientsAddress() {
        super("/stock/ingredients", "q", "level", "state");
    }

    StockFilter filter() {
        return new StockFilter(text("q"), constant(StockLevel.class, "level"), active());
    }

    StockOrder order() {
        StockOrder.Key key = sortKey(StockOrder.Key.class);
        return key == null ? StockOrder.BY_NAME : new StockOrder(key, isDescending());
    }

    /** By name where the address says nothing else. */
    @Override
    public String direction(String key) {
        return sortKey(StockOrder.Key.class) == null && key.equals("name") ? "ascending" : super.direction(key);
    }

    /** What narrows the list, as the file of it is asked for. */
    @Override
    public String getQuery() {
        return super.getQuery().replace("state=inactive", "is_active=false").replace("state=active", "is_active=true");
    }

    private @Nullable Boolean active() {
        return switch (text("state")) {
            case "active" -> Boolean.TRUE;
            case "inactive" -> Boolean.FALSE;
            default -> null;
        };
    }
}
