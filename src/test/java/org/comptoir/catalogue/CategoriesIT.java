package org.comptoir.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.catalogue.Kitchen.assertOk;
import static org.comptoir.catalogue.Kitchen.assertRefused;
import static org.comptoir.catalogue.Kitchen.line;
import static org.comptoir.catalogue.Kitchen.withVersion;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import org.comptoir.test.Given;
import org.comptoir.test.Product;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Categories, and who may reach what of the catalogue. */
class CategoriesIT {
    private Kitchen kitchen;
    private long burgers;

    @BeforeEach
    void open() throws SQLException {
        kitchen = Kitchen.open();
        burgers = kitchen.category("Burgers");
    }

    @Test
    void aCategoryGetsItsAddressAndItsPlaceAndIsTakenOnce() {
        JsonObject sides = kitchen.one("/api/staff/categories/" + kitchen.category("À côté & sauces"));
        assertThat(sides.getString("slug")).isEqualTo("a-cote-sauces");
        assertThat(sides.getInt("display_order")).isEqualTo(2);
        assertRefused(
                kitchen.admin().post("/api/staff/categories", "{\"name\":\"burgers\"}"), 409, "\"field\":\"name\"");
        String same = "{\"name\":\"Other\",\"slug\":\"burgers\"}";
        assertRefused(kitchen.admin().post("/api/staff/categories", same), 409, "\"field\":\"slug\"");
        String shape = "{\"name\":\"Other\",\"slug\":\"No Slug\"}";
        assertRefused(kitchen.admin().post("/api/staff/categories", shape), 422, "\"field\":\"slug\"");
        assertRefused(kitchen.admin().post("/api/staff/categories", "{\"name\":\" \"}"), 422, "\"field\":\"name\"");
    }

    @Test
    void aCategoryInUseStaysAndAnEmptyOneGoes() {
        kitchen.product(burgers, "Classic");
        assertRefused(kitchen.admin().delete("/api/staff/categories/" + burgers), 409, "catalogue_category.in_use");
        long empty = kitchen.category("Empty");
        assertThat(kitchen.admin().delete("/api/staff/categories/" + empty).statusCode())
                .isEqualTo(204);
        assertRefused(kitchen.admin().delete("/api/staff/categories/" + empty), 404, "NOT_FOUND");
    }

    @Test
    void nobodyReachesAnothersCatalogue() throws SQLException {
        long id = kitchen.product(burgers, "Classic");
        long bun = kitchen.ingredient(5);
        Kitchen other = Kitchen.open();
        long theirs = other.category("Theirs");
        long mine = other.product(theirs, "Mine");
        String json = withVersion(Kitchen.product(theirs, "Stolen", 650), 0);
        for (HttpResponse<String> answer : List.of(
                other.admin().get("/api/staff/products/" + id),
                other.admin().put("/api/staff/products/" + id, json),
                other.admin().put("/api/staff/products/" + id + "/recipe", "{\"ingredients\":[],\"version\":0}"),
                other.admin().delete("/api/staff/products/" + id),
                other.admin().get("/api/staff/categories/" + burgers),
                other.admin().put("/api/staff/categories/" + burgers, "{\"name\":\"Stolen\",\"version\":0}"),
                other.admin().delete("/api/staff/categories/" + burgers),
                other.admin().get("/api/staff/ingredients/" + bun + "/allergens"),
                other.admin().put("/api/staff/ingredients/" + bun + "/allergens", "{\"allergens\":[]}"))) {
            assertRefused(answer, 404, "NOT_FOUND");
        }
        assertRefused(other.admin().post("/api/staff/products", Kitchen.product(burgers, "X", 1)), 422, "category_id");
        assertRefused(other.recipe(mine, line(bun, 1, true)), 422, "ingredient_missing");
        assertThat(other.names("/api/staff/products")).containsExactly("Mine");
        assertThat(other.names("/api/staff/categories")).containsExactly("Theirs");
    }

    @Test
    void theCounterReadsAndChangesNothing() {
        Given.Session counter = Given.in(Product.shared()).demo("counter@demo.comptoir.test");
        assertOk(counter.get("/api/staff/products"));
        assertOk(counter.get("/api/staff/categories"));
        assertRefused(counter.post("/api/staff/products", Kitchen.product(1, "X", 1)), 403, "FORBIDDEN");
        assertRefused(counter.post("/api/staff/categories", "{\"name\":\"X\"}"), 403, "FORBIDDEN");
        assertRefused(counter.delete("/api/staff/products/1"), 403, "FORBIDDEN");
        assertRefused(counter.put("/api/staff/ingredients/1/allergens", "{\"allergens\":[]}"), 403, "FORBIDDEN");
    }
}
