package org.comptoir.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.catalogue.Kitchen.assertOk;
import static org.comptoir.catalogue.Kitchen.assertRefused;
import static org.comptoir.catalogue.Kitchen.line;
import static org.comptoir.catalogue.Kitchen.withVersion;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Recipes, and what follows from them: what can be ordered, what is in it. */
class RecipesIT {
    private Kitchen kitchen;
    private long burgers;

    @BeforeEach
    void open() throws SQLException {
        kitchen = Kitchen.open();
        burgers = kitchen.category("Burgers");
    }

    @Test
    void aRecipeIsCheckedWholeAndItsExtrasAreGuarded() throws SQLException {
        long id = kitchen.product(burgers, "Classic");
        long bun = kitchen.ingredient(5);
        long cheese = kitchen.ingredient(5);
        String path = "/api/staff/products/" + id + "/recipe";
        assertOk(kitchen.recipe(id, line(bun, 1, false), line(cheese, 2, true)));
        assertRefused(kitchen.recipe(id, line(bun, 1, false), line(bun, 1, true)), 422, "ingredient_twice");
        assertRefused(kitchen.recipe(id, line(bun, 0, false)), 422, "quantity_normal");
        assertRefused(kitchen.recipe(id, line(999_999, 1, false)), 422, "ingredient_missing");
        String less = line(bun, 2, false).replace("}", ",\"quantity_maxi\":1}");
        assertRefused(kitchen.recipe(id, less), 422, "quantity_maxi");
        String stale = "{\"ingredients\":[],\"version\":0}";
        assertRefused(kitchen.admin().put(path, stale), 409, "\"differs\":[\"ingredients\"]");
        String extra = line(cheese, 2, true).replace("}", ",\"is_addable\":true,\"extra_price_cents\":120}");
        String priced = "{\"ingredients\":[" + extra + "],\"version\":1}";
        assertRefused(kitchen.plain().put(path, priced), 403, "PIN_REQUIRED");
        assertOk(kitchen.admin().put(path, priced));
        assertThat(
                        kitchen.rows(
                                "audit_log WHERE tenant_id = :t AND action_code = 'product.price' AND details LIKE '%extra%120%'"))
                .isEqualTo(1);
        assertOk(kitchen.plain()
                .put(
                        path,
                        priced.replace("\"version\":1", "\"version\":2")
                                .replace("\"quantity_normal\":2", "\"quantity_normal\":3")));
        assertThat(kitchen.product(id)
                        .getJsonArray("ingredients")
                        .getJsonObject(0)
                        .getInt("quantity_maxi"))
                .isEqualTo(3);
    }

    @Test
    void orderableFollowsTheStockByItself() {
        long id = kitchen.product(burgers, "Classic");
        long bun = kitchen.ingredient(2);
        long cheese = kitchen.ingredient(0);
        assertThat(kitchen.product(id).getBoolean("is_orderable")).isTrue();
        assertOk(kitchen.recipe(id, line(bun, 2, false), line(cheese, 1, true)));
        assertThat(kitchen.product(id).getBoolean("is_orderable"))
                .as("cheese can be left out")
                .isTrue();
        kitchen.stock(bun, 1);
        String name = kitchen.one("/api/staff/stock/" + bun).getString("name");
        assertThat(Kitchen.texts(kitchen.product(id), "missing")).containsExactly(name);
        assertThat(kitchen.names("/api/staff/products?is_orderable=false")).containsExactly("Classic");
        assertThat(kitchen.names("/api/staff/products?is_orderable=true")).isEmpty();
        kitchen.stock(bun, 2);
        assertThat(kitchen.product(id).getBoolean("is_orderable")).isTrue();
        assertOk(kitchen.recipe(id, line(cheese, 1, true)));
        assertThat(kitchen.product(id).getBoolean("is_orderable"))
                .as("the only one cannot be left out")
                .isFalse();
    }

    @Test
    void aClosedCategoryAndAProductOffSaleCannotBeOrdered() {
        long id = kitchen.product(burgers, "Classic");
        String path = "/api/staff/categories/" + burgers;
        assertOk(kitchen.admin().put(path, "{\"name\":\"Burgers\",\"is_active\":false,\"version\":0}"));
        assertThat(kitchen.product(id).getBoolean("is_orderable")).isFalse();
        assertRefused(
                kitchen.admin().put(path, "{\"name\":\"Grill\",\"version\":0}"),
                409,
                "\"differs\":[\"name\",\"slug\",\"is_active\"]");
        assertOk(kitchen.admin().put(path, "{\"name\":\"Burgers\",\"is_active\":true,\"version\":1}"));
        assertThat(kitchen.product(id).getBoolean("is_orderable")).isTrue();
        String off = Kitchen.product(burgers, "Classic", 650).replace("}", ",\"is_available\":false}");
        assertOk(kitchen.admin().put("/api/staff/products/" + id, withVersion(off, 0)));
        assertThat(kitchen.product(id).getBoolean("is_orderable")).isFalse();
        assertThat(kitchen.names("/api/staff/products?is_available=false")).containsExactly("Classic");
        assertThat(kitchen.names("/api/staff/products?category_id=" + burgers)).containsExactly("Classic");
        assertThat(kitchen.names("/api/staff/products?category_id=" + kitchen.category("Sides")))
                .isEmpty();
    }

    @Test
    void allergensComeFromTheIngredients() throws SQLException {
        long id = kitchen.product(burgers, "Classic");
        long bun = kitchen.ingredient(5);
        long cheese = kitchen.ingredient(5);
        assertOk(kitchen.recipe(id, line(bun, 1, false), line(cheese, 1, true)));
        declare(bun, "\"sesame\",\"gluten\"", 200);
        declare(cheese, "\"milk\",\"gluten\"", 200);
        assertThat(Kitchen.texts(kitchen.product(id), "allergens")).containsExactly("gluten", "milk", "sesame");
        declare(cheese, "", 200);
        assertThat(Kitchen.texts(kitchen.product(id), "allergens")).containsExactly("gluten", "sesame");
        declare(cheese, "\"dust\"", 422);
        declare(999_999, "\"milk\"", 404);
        assertThat(kitchen.rows("audit_log WHERE tenant_id = :t AND action_code = 'ingredient.allergens'"))
                .isEqualTo(3);
    }

    private void declare(long ingredient, String codes, int status) {
        assertThat(kitchen.admin()
                        .put("/api/staff/ingredients/" + ingredient + "/allergens", "{\"allergens\":[" + codes + "]}")
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void theIngredientsPageNamesWhatIsMadeWithIt() throws SQLException {
        long id = kitchen.product(burgers, "Classic");
        long bun = kitchen.ingredient(5);
        long cheese = kitchen.ingredient(5);
        assertOk(kitchen.recipe(id, line(bun, 1, false)));
        String link = "/catalogue/product?id=" + id + "\"";
        assertThat(kitchen.admin().get("/stock/ingredient?id=" + bun).body()).contains(link, "Classic");
        assertThat(kitchen.admin().get("/stock/ingredient?id=" + cheese).body()).doesNotContain(link);
        String name = kitchen.one("/api/staff/stock/" + cheese).getString("name");
        String declared = "/catalogue/allergens?ingredient=";
        assertThat(kitchen.admin()
                        .get("/catalogue/allergens?q=" + name.replace(" ", "+"))
                        .body())
                .contains(declared + cheese)
                .doesNotContain(declared + bun + "\"");
    }
}
