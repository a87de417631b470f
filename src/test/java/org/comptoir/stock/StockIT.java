package org.comptoir.stock;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.comptoir.test.Given;
import org.comptoir.test.Given.Session;
import org.comptoir.test.Given.Shop;
import org.comptoir.test.Product;
import org.comptoir.test.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ledger is the truth: restocking, counting and what the ledger says of them. */
class StockIT {
    private static final Product PRODUCT = Product.shared();
    private static final Given GIVEN = Given.in(PRODUCT);

    private Shop shop;
    private Session admin;

    @BeforeEach
    void open() throws SQLException {
        shop = GIVEN.shop();
        admin = GIVEN.withPin(shop);
    }

    @Test
    void restockingAddsWholePacks() throws SQLException {
        long buns = ingredient("Buns", 24);
        assertThat(quantity(admin.post("/api/staff/stock/" + buns + "/restock", "{\"packs\":3}")))
                .isEqualTo(72);
        assertRefused(admin.post("/api/staff/stock/" + buns + "/restock", "{\"packs\":0}"), 422, "packs");
        assertRefused(admin.post("/api/staff/stock/999999/restock", "{\"packs\":1}"), 404, "NOT_FOUND");
        JsonObject row = movements(buns, "").getJsonObject(0);
        assertThat(row.getString("type")).isEqualTo("restock");
        assertThat(row.getInt("delta")).isEqualTo(72);
        assertThat(row.getString("person")).isEqualTo("Ada Test");
        assertBalanced();
    }

    @Test
    void countingWritesTheDifferenceAlsoWhenThereIsNone() throws SQLException {
        long buns = ingredient("Buns", 24);
        admin.post("/api/staff/stock/" + buns + "/restock", "{\"packs\":1}");
        String path = "/api/staff/stock/" + buns + "/count";
        assertRefused(shop.admin().post(path, "{\"actual_quantity\":20}"), 403, "PIN_REQUIRED");
        assertThat(quantity(admin.post(path, "{\"actual_quantity\":20,\"note\":\"four were stale\"}")))
                .isEqualTo(20);
        assertThat(quantity(admin.post(path, "{\"actual_quantity\":20}"))).isEqualTo(20);
        assertRefused(admin.post(path, "{\"actual_quantity\":-1}"), 422, "actual_quantity");
        assertThat(movements(buns, "").getValuesAs(JsonObject.class))
                .extracting(m -> m.getInt("delta"))
                .containsExactly(0, -4, 24);
        assertThat(movements(buns, "").getJsonObject(1).getString("note")).isEqualTo("four were stale");
        assertBalanced();
    }

    @Test
    void theBalanceIsRightOnEveryPageOfTheLedger() throws SQLException {
        long buns = ingredient("Buns", 1);
        for (int packs = 1; packs <= 7; packs++) {
            admin.post("/api/staff/stock/" + buns + "/restock", "{\"packs\":" + packs + "}");
        }
        List<Integer> seen = new ArrayList<>();
        JsonObject page = Given.json(admin.get("/api/staff/stock/" + buns + "/movements?page_size=3"));
        List<String> forward = new ArrayList<>();
        while (true) {
            page.getJsonArray("data").getValuesAs(JsonObject.class).forEach(m -> seen.add(m.getInt("balance")));
            if (!page.containsKey("next") || page.isNull("next")) {
                break;
            }
            forward.add(page.getString("next"));
            page = Given.json(
                    admin.get("/api/staff/stock/" + buns + "/movements?page_size=3&cursor=" + page.getString("next")));
        }
        assertThat(seen).containsExactly(28, 21, 15, 10, 6, 3, 1);
        assertThat(forward).hasSize(2);
        JsonObject back = Given.json(
                admin.get("/api/staff/stock/" + buns + "/movements?page_size=3&cursor=" + page.getString("previous")));
        assertThat(back.getJsonArray("data").getValuesAs(JsonObject.class))
                .extracting(m -> m.getInt("balance"))
                .containsExactly(10, 6, 3);
        assertThat(movements(buns, "?page=2&page_size=3").getJsonObject(0).getInt("balance"))
                .isEqualTo(10);
    }

    @Test
    void manyAtOnceLoseNothing() throws Exception {
        long buns = ingredient("Buns", 1);
        ExecutorService all = Executors.newFixedThreadPool(8);
        try {
            Callable<Integer> act = () -> admin.post("/api/staff/stock/" + buns + "/restock", "{\"packs\":1}")
                    .statusCode();
            for (Future<Integer> done : all.invokeAll(java.util.Collections.nCopies(40, act))) {
                assertThat(done.get()).isEqualTo(200);
            }
        } finally {
            all.shutdownNow();
        }
        assertThat(quantity(admin.get("/api/staff/stock/" + buns))).isEqualTo(40);
        assertBalanced();
    }

    @Test
    void aNameIsTakenOnceAndWhatMovedStays() throws SQLException {
        long buns = ingredient("Buns", 24);
        assertRefused(admin.post("/api/staff/ingredients", body("Buns", 1)), 409, "\"field\":\"name\"");
        String changed = body("Brioche buns", 12).replace("}", ",\"version\":0}");
        assertThat(admin.put("/api/staff/ingredients/" + buns, changed).statusCode())
                .isEqualTo(200);
        assertRefused(admin.put("/api/staff/ingredients/" + buns, changed), 409, "\"version\":1");
        long salt = ingredient("Salt", 1);
        assertThat(admin.delete("/api/staff/ingredients/" + salt).statusCode()).isEqualTo(204);
        admin.post("/api/staff/stock/" + buns + "/restock", "{\"packs\":1}");
        assertRefused(admin.delete("/api/staff/ingredients/" + buns), 409, "CONFLICT");
    }

    @Test
    void levelsAreFoundByColourAndOnlyOnesOwn() throws SQLException {
        long low = ingredient("Low", 1);
        ingredient("Out", 1);
        long fine = ingredient("Fine", 100);
        admin.post("/api/staff/stock/" + low + "/restock", "{\"packs\":5}");
        admin.post("/api/staff/stock/" + fine + "/restock", "{\"packs\":1}");
        assertThat(names("?level=low")).containsExactly("Low");
        assertThat(names("?level=out")).containsExactly("Out");
        assertThat(names("?level=ok")).containsExactly("Fine");
        assertThat(names("?q=in")).containsExactly("Fine");
        Session other = GIVEN.withPin(GIVEN.shop());
        assertThat(other.get("/api/staff/stock").body()).contains("\"total\":0");
        assertThat(other.get("/api/staff/stock/" + low).statusCode()).isEqualTo(404);
        assertThat(other.get("/api/staff/stock/" + low + "/movements").statusCode())
                .isEqualTo(404);
        assertRefused(other.post("/api/staff/stock/" + low + "/count", "{\"actual_quantity\":1}"), 404, "NOT_FOUND");
    }

    private long ingredient(String name, int packSize) {
        HttpResponse<String> created = admin.post("/api/staff/ingredients", body(name, packSize));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return Given.json(created).getJsonObject("data").getInt("id");
    }

    private static String body(String name, int packSize) {
        return "{\"name\":\"%s\",\"unit\":\"piece\",\"pack_size\":%d,\"low_stock_threshold\":10}"
                .formatted(name, packSize);
    }

    private JsonArray movements(long ingredient, String query) {
        return Given.json(admin.get("/api/staff/stock/" + ingredient + "/movements" + query))
                .getJsonArray("data");
    }

    private List<String> names(String query) {
        return Given.json(admin.get("/api/staff/stock" + query))
                .getJsonArray("data")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(i -> i.getString("name"))
                .toList();
    }

    private static int quantity(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Given.json(answer).getJsonObject("data").getInt("stock_quantity");
    }

    private void assertBalanced() throws SQLException {
        assertThat(new Rows(PRODUCT).number("""
                SELECT COUNT(*) FROM ingredient i WHERE i.tenant_id = '%s' AND i.stock_quantity <>
                       (SELECT COALESCE(SUM(m.delta), 0) FROM stock_movement m WHERE m.tenant_id = i.tenant_id AND m.ingredient_id = i.id)""".formatted(shop.id()))).isZero();
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String says) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(says);
    }
}
