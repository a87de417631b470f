package org.comptoir.stock;

import static org.assertj.core.api.Assertions.assertThat;

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

/** A shop of the test's own with things in it. */
record Pantry(Shop shop, Session admin) {
    private static final Product PRODUCT = Product.shared();

    static Pantry open() throws SQLException {
        Given given = Given.in(PRODUCT);
        Shop shop = given.shop();
        return new Pantry(shop, given.withPin(shop));
    }

    /** One that is low at ten and comes in packs of six. */
    long ingredient(String name) {
        HttpResponse<String> created = admin.post("/api/staff/ingredients", """
                {"name":"%s","unit":"piece","pack_size":6,"low_stock_threshold":10}""".formatted(name));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return Given.json(created).getJsonObject("data").getInt("id");
    }

    void restock(long ingredient, int packs) {
        assertThat(admin.post("/api/staff/stock/" + ingredient + "/restock", "{\"packs\":" + packs + "}")
                        .statusCode())
                .isEqualTo(200);
    }

    int left(long ingredient) {
        return Given.json(admin.get("/api/staff/stock/" + ingredient))
                .getJsonObject("data")
                .getInt("stock_quantity");
    }

    /** The ledger is the truth: its sum is the stock. */
    void assertBalanced() throws SQLException {
        assertThat(new Rows(PRODUCT).number("""
                SELECT COUNT(*) FROM ingredient i WHERE i.tenant_id = '%s' AND i.stock_quantity <>
                       (SELECT COALESCE(SUM(m.delta), 0) FROM stock_movement m WHERE m.tenant_id = i.tenant_id AND m.ingredient_id = i.id)""".formatted(shop.id()))).isZero();
    }

    /** Does all of it at the same moment; the statuses, sorted. */
    static List<Integer> atOnce(List<Callable<HttpResponse<String>>> acts) throws Exception {
        ExecutorService all = Executors.newFixedThreadPool(acts.size());
        try {
            List<Integer> statuses = new ArrayList<>();
            for (Future<HttpResponse<String>> done : all.invokeAll(acts)) {
                statuses.add(done.get().statusCode());
            }
            return statuses.stream().sorted().toList();
        } finally {
            all.shutdownNow();
        }
    }

    static void assertRefused(HttpResponse<String> answer, int status, String says) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(says);
    }
}
