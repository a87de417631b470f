package org.comptoir.orders;

import static org.comptoir.orders.Stand.choice;
import static org.comptoir.orders.Stand.line;
import static org.comptoir.orders.Stand.modifier;
import static org.comptoir.orders.Stand.modifiers;
import static org.comptoir.orders.Stand.order;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import org.comptoir.test.Product;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is no line of an order: each with its code, the field where there is one, and no row. */
class RefusedLineIT {
    private static final String FIRST = "items[0].";
    private static Stand stand;

    @BeforeAll
    static void open() throws SQLException {
        stand = Stand.open(Product.shared());
    }

    @Test
    void aLineIsAProductOrAMenu() throws SQLException {
        stand.refused(order("{\"quantity\":1}"), "INVALID_ITEM_TYPE", FIRST + "type");
        stand.refused(order("{\"type\":\"drink\",\"quantity\":1}"), "INVALID_ITEM_TYPE");
        stand.refused(order("{\"type\":\"product\",\"quantity\":1}"), "VALIDATION_ERROR", FIRST + "product_id");
        stand.refused(order("{\"type\":\"menu\",\"quantity\":1}"), "VALIDATION_ERROR", FIRST + "menu_id");
        stand.refused(order(line(stand.water(), 1, "\"format\":\"maxi\"")), "VALIDATION_ERROR", FIRST + "format");
        stand.refused(order(line(stand.water(), 1, "\"format\":\"huge\"")), "VALIDATION_ERROR", FIRST + "format");
        stand.refused(order(line(stand.water(), 1, "\"modifiers\":1")), "VALIDATION_ERROR", FIRST + "modifiers");
        stand.refused(
                order(line(stand.water(), 1, "\"selections\":[" + choice(stand.drink(), stand.cola()) + "]")),
                "INVALID_SELECTION");
        stand.placed(order(line(stand.water(), 1, "\"format\":\"normal\",\"selections\":[],\"modifiers\":null")));
    }

    @Test
    void aQuantityIsOneToNinetyNine() throws SQLException {
        for (int quantity : new int[] {0, -1, 100, Integer.MAX_VALUE}) {
            stand.refused(order(water(), line(stand.water(), quantity)), "INVALID_QUANTITY", "items[1].quantity");
        }
        String without = "{\"type\":\"product\",\"product_id\":" + stand.water();
        stand.refused(order(without + "}"), "INVALID_QUANTITY");
        stand.refused(order(without + ",\"quantity\":1.5}"), "VALIDATION_ERROR", FIRST + "quantity");
        stand.refused(order(without + ",\"quantity\":\"1\"}"), "VALIDATION_ERROR", FIRST + "quantity");
        stand.placed(order(line(stand.water(), 99)));
    }

    @Test
    void whatThisShopDoesNotSellCannotBeOrdered() throws SQLException {
        Stand other = Stand.open(Product.shared());
        for (long id : new long[] {0, -1, Long.MAX_VALUE, other.water()}) {
            stand.refused(order(line(id, 1)), "PRODUCT_UNAVAILABLE", FIRST + "product_id");
            stand.refused(order(menu(id, "")), "MENU_UNAVAILABLE", FIRST + "menu_id");
        }
        stand.refused(order(menu(other.menu(), choice(other.drink(), other.water()))), "MENU_UNAVAILABLE");
        other.update("UPDATE product SET is_available = 0 WHERE tenant_id = :t AND id = " + other.water());
        other.refused(order(line(other.water(), 1)), "PRODUCT_UNAVAILABLE");
        other.refused(order(other.meal("normal")), "PRODUCT_UNAVAILABLE", FIRST + "selections");
        other.placed(order(menu(other.menu(), choice(other.drink(), other.cola()))));
        other.update("UPDATE ingredient SET stock_quantity = 0 WHERE tenant_id = :t AND id = " + other.bun());
        other.refused(order(line(other.burger(), 1)), "PRODUCT_UNAVAILABLE");
        other.refused(order(menu(other.menu(), choice(other.drink(), other.cola()))), "MENU_UNAVAILABLE");
        other.update("UPDATE category SET is_active = 0 WHERE tenant_id = :t");
        other.refused(order(line(other.cola(), 1)), "PRODUCT_UNAVAILABLE");
    }

    @Test
    void aMenuIsChosenWholeAndFromItsOwnSlots() throws SQLException {
        long menu = stand.menu();
        stand.refused(order(menu(menu, "")), "INVALID_SELECTION", FIRST + "selections");
        stand.refused(order(menu(menu, choice(stand.dessert(), stand.ice()))), "INVALID_SELECTION");
        stand.refused(order(menu(menu, choice(stand.drink(), stand.ice()))), "INVALID_SELECTION");
        stand.refused(order(menu(menu, choice(stand.drink(), stand.burger()))), "INVALID_SELECTION");
        stand.refused(order(menu(menu, choice(999_999, stand.water()))), "INVALID_SELECTION");
        String twice = choice(stand.drink(), stand.water()) + "," + choice(stand.drink(), stand.cola());
        stand.refused(order(menu(menu, twice)), "INVALID_SELECTION");
    }

    @Test
    void anIngredientIsChangedOnceAndAsItsRecipeAllows() throws SQLException {
        stand.refused(burger(modifier(stand.bun(), "remove")), "INGREDIENT_NOT_REMOVABLE", FIRST + "modifiers[0]");
        stand.refused(burger(modifier(stand.onion(), "add")), "INGREDIENT_NOT_ADDABLE");
        stand.refused(burger(modifier(stand.onion(), "double")), "INVALID_MODIFIER");
        stand.refused(burger(modifier(999_999, "remove")), "INVALID_MODIFIER");
        stand.refused(
                burger(modifier(stand.cheese(), "add") + "," + modifier(stand.cheese(), "remove")), "INVALID_MODIFIER");
        stand.refused(order(line(stand.water(), 1, modifiers(modifier(stand.cheese(), "add")))), "INVALID_MODIFIER");
        stand.refused(
                order(stand.meal("normal", modifiers(modifier(stand.bun(), "remove")))), "INGREDIENT_NOT_REMOVABLE");
        Stand other = Stand.open(Product.shared());
        other.update("UPDATE ingredient SET is_active = 0 WHERE tenant_id = :t AND id = " + other.cheese());
        other.refused(
                order(line(other.burger(), 1, modifiers(modifier(other.cheese(), "add")))), "INGREDIENT_NOT_ADDABLE");
        other.placed(order(line(other.burger(), 1, modifiers(modifier(other.cheese(), "remove")))));
    }

    private static String water() {
        return line(stand.water(), 1);
    }

    private static JsonObject burger(String modifiers) {
        return order(line(stand.burger(), 1, modifiers(modifiers)));
    }

    private static String menu(long id, String selections) {
        return "{\"type\":\"menu\",\"menu_id\":%d,\"quantity\":1,\"selections\":[%s]}".formatted(id, selections);
    }
}
