package org.comptoir.catalogue;

/**
 * What can be ordered now, as SQL: computed by every statement that asks and stored nowhere, so that a restock alone makes
 * it true again. The rules stand here once.
 */
final class Orderable {
    private static final String NEEDED_THEN = """
            ((r.is_removable = 0 OR NOT EXISTS (SELECT 1 FROM product_ingredient o WHERE o.tenant_id = r.tenant_id
                                                   AND o.product_id = r.product_id AND o.ingredient_id <> r.ingredient_id))
             AND""" + " ";

    /** A line {@code r} of a recipe whose ingredient {@code i} keeps the product from being made: nobody can leave it out, and it is off or short. */
    static final String LACKS = NEEDED_THEN + "(i.is_active = 0 OR i.stock_quantity < r.quantity_normal))";

    private static final String RECIPE = """
            FROM product_ingredient r
            JOIN ingredient i ON i.tenant_id = r.tenant_id AND i.id = r.ingredient_id
            WHERE r.tenant_id = %1$s.tenant_id AND r.product_id = %1$s.id AND """ + " ";

    private static final String LINES = RECIPE + LACKS;

    /** How many normal portions of product p there still are; null where nothing limits them. */
    static final String PORTIONS =
            "(SELECT MIN(i.stock_quantity DIV r.quantity_normal) " + RECIPE.formatted("p") + NEEDED_THEN + "1))";

    /** The names of what a product lacks, a line each; null where there is nothing. */
    static final String LACKING =
            "(SELECT GROUP_CONCAT(i.name ORDER BY i.name SEPARATOR '\\n') " + LINES.formatted("p") + ")";

    /** Of product p in category c. */
    static final String PRODUCT = product("p", "c");

    private static final String OPEN_SLOT = """
            s.tenant_id = m.tenant_id AND s.menu_id = m.id AND s.is_required AND NOT EXISTS (
              SELECT 1 FROM menu_slot_option so
                JOIN product op ON op.tenant_id = so.tenant_id AND op.id = so.product_id
                JOIN category oc ON oc.tenant_id = op.tenant_id AND oc.id = op.category_id
               WHERE so.tenant_id = s.tenant_id AND so.menu_slot_id = s.id AND""" + " " + product("op", "oc") + ")";

    /** Of menu m in category c with burger p in category pc. */
    static final String MENU = "(m.is_available AND c.is_active AND " + product("p", "pc")
            + " AND NOT EXISTS (SELECT 1 FROM menu_slot s WHERE " + OPEN_SLOT + "))";

    /** The names of the parts a menu lacks, a line each: its burger, then required slots with nothing to choose. */
    static final String PARTS_LACKING = "CONCAT_WS('\\n', IF(" + product("p", "pc") + ", NULL, p.name), "
            + "(SELECT GROUP_CONCAT(s.name ORDER BY s.display_order, s.id SEPARATOR '\\n') FROM menu_slot s WHERE "
            + OPEN_SLOT + "))";

    private Orderable() {}

    private static String product(String product, String category) {
        return "(" + product + ".is_available AND " + category + ".is_active AND NOT EXISTS (SELECT 1 "
                + LINES.formatted(product) + "))";
    }
}
