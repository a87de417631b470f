package org.comptoir.catalogue;

/** What a list of products is sorted by; equal ones stand as on the kiosk. */
public record ProductOrder(Key key, boolean descending) {
    /** As the kiosk shows them: by category, and there by their places. */
    public static final ProductOrder AS_SHOWN = new ProductOrder(Key.CATEGORY, false);

    /** What can be sorted by. */
    public enum Key {
        CATEGORY("c.display_order %1$s, c.name %1$s"),
        NAME("p.name %1$s"),
        PRICE("p.price_cents %1$s"),
        SKU("p.sku %1$s");

        private final String columns;

        Key(String columns) {
            this.columns = columns;
        }
    }

    /** For an ORDER BY; made of constants alone. */
    String sql() {
        return key.columns.formatted(descending ? "DESC" : "ASC")
                + ", c.display_order, c.name, p.display_order, p.name, p.id";
    }
}
