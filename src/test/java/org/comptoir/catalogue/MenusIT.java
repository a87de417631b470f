package org.comptoir.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.catalogue.Kitchen.assertOk;
import static org.comptoir.catalogue.Kitchen.assertRefused;
import static org.comptoir.catalogue.Kitchen.line;
import static org.comptoir.catalogue.Kitchen.slot;
import static org.comptoir.catalogue.Kitchen.withVersion;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Menus: their slots, what orders keep of them, and what cannot be deleted. */
class MenusIT {
    private Kitchen kitchen;
    private long category;
    private long burger;
    private long fries;
    private long cola;
    private long alone;

    @BeforeEach
    void open() throws SQLException {
        kitchen = Kitchen.open();
        category = kitchen.category("Menus");
        burger = kitchen.product(category, "Classic");
        fries = kitchen.product(category, "Fries");
        cola = kitchen.product(category, "Cola");
        alone = kitchen.product(category, "Ordered alone");
    }

    @Test
    void aMenuNeedsItsBurgerAndSomethingToChoose() {
        String good = Kitchen.menu(category, burger, "Menu Classic", 990, slot("Side", true, fries));
        refused(good.replace("\"burger_product_id\":" + burger, "\"burger_product_id\":999999"), "burger_product_id");
        refused(good.replace("\"category_id\":" + category, "\"category_id\":999999"), "category_id");
        refused(good.replace("990", "0"), "price_normal_cents");
        refused(good.replace("1140", "0"), "price_maxi_cents");
        refused(Kitchen.menu(category, burger, "X", 990), "slots");
        refused(Kitchen.menu(category, burger, "X", 990, slot("Side", true)), "slots");
        refused(Kitchen.menu(category, burger, "X", 990, slot("Side", true, 999_999L)), "slots");
        refused(good.replace("\"side\"", "\"starter\""), "slots[0].slot_type");
        refused(good.replace("{\"name\":\"Side\"", "{\"id\":1,\"name\":\"Side\""), "slots");
        assertThat(kitchen.names("/api/staff/menus")).isEmpty();
    }

    private void refused(String json, String field) {
        assertRefused(kitchen.admin().post("/api/staff/menus", json), 422, "\"field\":\"" + field + "\"");
    }

    @Test
    void anEditKeepsTheSlotsAndTheirOrder() throws SQLException {
        long menu = kitchen.menu(category, burger, "Menu", slot("Side", true, fries), slot("Drink", true, cola, fries));
        List<JsonObject> slots = slots(menu);
        assertThat(slots).extracting(s -> s.getString("name")).containsExactly("Side", "Drink");
        String drink = withId(slot("Boisson", false, cola), slots.get(1));
        String edit = Kitchen.menu(category, burger, "Menu", 990, drink, slot("Sauce", true, fries));
        assertOk(kitchen.plain().put("/api/staff/menus/" + menu, withVersion(edit, 0)));
        List<JsonObject> now = slots(menu);
        assertThat(now).extracting(s -> s.getString("name")).containsExactly("Boisson", "Sauce");
        assertThat(now.get(0).getInt("id")).isEqualTo(slots.get(1).getInt("id"));
        assertThat(now.get(0).getJsonArray("option_product_ids")).hasSize(1);
        assertThat(kitchen.rows("menu_slot WHERE tenant_id = :t"))
                .as("nobody knew the dropped one")
                .isEqualTo(2);
    }

    @Test
    void aDroppedSlotThatOrdersKnowStaysAndIsSeenByNobody() throws SQLException {
        long menu = kitchen.menu(category, burger, "Menu", slot("Side", true, fries), slot("Drink", true, cola));
        List<JsonObject> slots = slots(menu);
        kitchen.orders(menu, cola, slots.get(0).getInt("id"));
        String edit = Kitchen.menu(category, burger, "Menu", 990, withId(slot("Drink", true, cola), slots.get(1)));
        assertOk(kitchen.admin().put("/api/staff/menus/" + menu, withVersion(edit, 0)));
        assertThat(slots(menu)).extracting(s -> s.getString("name")).containsExactly("Drink");
        assertThat(kitchen.rows("menu_slot WHERE tenant_id = :t AND is_required = 0 AND id = "
                        + slots.get(0).getInt("id")))
                .isEqualTo(1);
        assertThat(kitchen.rows("menu_slot_option WHERE tenant_id = :t")).isEqualTo(1);
        assertThat(kitchen.menu(menu).getBoolean("is_orderable")).isTrue();
        assertRefused(kitchen.admin().delete("/api/staff/menus/" + menu), 409, "catalogue_menu.in_use", "is_available");
    }

    @Test
    void aProductOfAMenuStaysWhileTheMenuNeedsIt() throws SQLException {
        long menu = kitchen.menu(category, burger, "Menu Classic", slot("Side", true, fries));
        for (long used : List.of(burger, fries)) {
            assertRefused(
                    kitchen.admin().delete("/api/staff/products/" + used),
                    409,
                    "catalogue_product.in_menus",
                    "\"menus\":[\"Menu Classic\"]");
        }
        assertRefused(kitchen.plain().delete("/api/staff/menus/" + menu), 403, "PIN_REQUIRED");
        assertThat(kitchen.admin().delete("/api/staff/menus/" + menu).statusCode())
                .isEqualTo(204);
        assertRefused(kitchen.plain().delete("/api/staff/products/" + fries), 403, "PIN_REQUIRED");
        assertThat(kitchen.admin().delete("/api/staff/products/" + fries).statusCode())
                .isEqualTo(204);
        assertThat(kitchen.rows("audit_log WHERE tenant_id = :t AND action_code IN ('menu.delete', 'product.delete')"))
                .isEqualTo(2);
        long other = kitchen.menu(category, burger, "Other", slot("Drink", true, cola));
        kitchen.orders(other, cola, slots(other).get(0).getInt("id"));
        kitchen.ordersAlso(alone);
        assertRefused(
                kitchen.admin().delete("/api/staff/products/" + alone),
                409,
                "catalogue_product.in_use",
                "is_available");
    }

    @Test
    void pricesNeedAPinAndTheLaterSaverSeesWhatDiffers() throws SQLException {
        long menu = kitchen.menu(category, burger, "Menu", slot("Side", true, fries));
        String dearer = Kitchen.menu(
                category,
                burger,
                "Menu",
                1090,
                withId(slot("Side", true, fries), slots(menu).get(0)));
        String path = "/api/staff/menus/" + menu;
        assertRefused(kitchen.plain().put(path, withVersion(dearer, 0)), 403, "PIN_REQUIRED");
        assertOk(kitchen.admin().put(path, withVersion(dearer, 0)));
        assertThat(kitchen.rows("audit_log WHERE tenant_id = :t AND action_code = 'menu.price'"
                        + " AND details LIKE '%990%' AND details LIKE '%1090%'"))
                .isEqualTo(1);
        String other = Kitchen.menu(category, burger, "Menu", 1090, slot("Sauce", true, cola));
        assertRefused(
                kitchen.admin().put(path, withVersion(other, 0)), 409, "\"differs\":[\"slots\"]", "\"version\":1");
    }

    @Test
    void aMenuIsOrderableWhenItsBurgerIsAndEachRequiredSlotOffersSomething() {
        long potato = kitchen.ingredient(1);
        assertOk(kitchen.recipe(fries, line(potato, 1, false)));
        long menu =
                kitchen.menu(category, burger, "Menu", slot("Side", true, fries, cola), slot("Treat", false, fries));
        assertThat(kitchen.menu(menu).getBoolean("is_orderable")).isTrue();
        kitchen.stock(potato, 0);
        assertThat(kitchen.menu(menu).getBoolean("is_orderable"))
                .as("cola is left")
                .isTrue();
        long strict = kitchen.menu(category, burger, "Strict", slot("Side", true, fries));
        assertThat(Kitchen.texts(kitchen.menu(strict), "missing")).containsExactly("Side");
        assertThat(kitchen.names("/api/staff/menus?is_orderable=false")).containsExactly("Strict");
        assertOk(kitchen.recipe(burger, line(potato, 1, false)));
        assertThat(Kitchen.texts(kitchen.menu(menu), "missing")).containsExactly("Classic");
        kitchen.stock(potato, 1);
        assertThat(kitchen.names("/api/staff/menus?is_orderable=true")).containsExactly("Menu", "Strict");
    }

    @Test
    void nobodyReachesAnothersMenus() throws SQLException {
        long menu = kitchen.menu(category, burger, "Menu", slot("Side", true, fries));
        Kitchen other = Kitchen.open();
        long theirs = other.category("Theirs");
        long bun = other.product(theirs, "Bun");
        String edit = Kitchen.menu(theirs, bun, "X", 990, slot("Side", true, bun));
        assertRefused(other.admin().get("/api/staff/menus/" + menu), 404, "NOT_FOUND");
        assertRefused(other.admin().put("/api/staff/menus/" + menu, withVersion(edit, 0)), 404, "NOT_FOUND");
        assertRefused(other.admin().delete("/api/staff/menus/" + menu), 404, "NOT_FOUND");
        String theft = Kitchen.menu(theirs, burger, "X", 990, slot("Side", true, bun));
        assertRefused(other.admin().post("/api/staff/menus", theft), 422, "burger_product_id");
        String option = Kitchen.menu(theirs, bun, "X", 990, slot("Side", true, fries));
        assertRefused(other.admin().post("/api/staff/menus", option), 422, "slots");
        long own = other.menu(theirs, bun, "Own", slot("Side", true, bun));
        String slot = Kitchen.menu(
                theirs,
                bun,
                "Own",
                990,
                withId(slot("Side", true, bun), slots(menu).get(0)));
        assertRefused(other.admin().put("/api/staff/menus/" + own, withVersion(slot, 0)), 422, "slot_unknown");
    }

    private List<JsonObject> slots(long menu) {
        return kitchen.menu(menu).getJsonArray("slots").getValuesAs(JsonObject.class);
    }

    private static String withId(String slot, JsonObject known) {
        return slot.replaceFirst("\\{", "{\"id\":" + known.getInt("id") + ",");
    }
}
