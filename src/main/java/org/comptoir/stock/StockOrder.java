package org.comptoir.stock;

/** What a list of ingredients is sorted by; equal ones stand in the order of their names. */
public record StockOrder(Key key, boolean descending) {
    public static final StockOrder BY_NAME = new StockOrder(Key.NAME, false);

    /** What can be sorted by; cover is what is left above the threshold. */
    public enum Key {
        NAME("i.name"),
        STOCK("i.stock_quantity"),
        COVER("CAST(i.stock_quantity AS SIGNED) - CAST(i.low_stock_threshold AS SIGNED)");

        private final String column;

        Key(String column) {
            this.column = column;
        }
    }

    /** For an ORDER BY; made of constants alone. */
    String sql() {
        return key.column + (descending ? " DESC" : "") + ", i.name, i.id";
    }
}
