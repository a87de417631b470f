package org.comptoir.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.catalogue.Kitchen.assertOk;
import static org.comptoir.catalogue.Kitchen.assertRefused;
import static org.comptoir.catalogue.Kitchen.withVersion;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.comptoir.test.Product;
import org.comptoir.test.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Products: what is refused, what needs a PIN, who saves later. */
class ProductsIT {
    private Kitchen kitchen;
    private long burgers;

    @BeforeEach
    void open() throws SQLException {
        kitchen = Kitchen.open();
        burgers = kitchen.category("Burgers");
    }

    @Test
    void whatCannotBeSoldIsRefusedByItsField() {
        String good = Kitchen.product(burgers, "Classic", 650);
        refused(good.replace("650", "0"), "price_cents");
        refused(good.replace("650", "-1"), "price_cents");
        refused(good.replace("650", "10000001"), "price_cents");
        refused(good.replace("\"vat_rate\":100", "\"vat_rate\":200"), "vat_rate");
        refused(good.replace("Classic", ""), "name");
        refused(good.replace("Classic", "x".repeat(121)), "name");
        refused(good.replace("\"category_id\":" + burgers, "\"category_id\":999999"), "category_id");
        refused(good.replace("}", ",\"image_path\":\"media/" + "0".repeat(64) + "\"}"), "image_path");
        refused(good.replace("}", ",\"image_path\":\"https://example.com/x.png\"}"), "image_path");
    }

    private void refused(String json, String field) {
        assertRefused(
                kitchen.admin().post("/api/staff/products", json),
                422,
                "VALIDATION_ERROR",
                "\"field\":\"" + field + "\"");
    }

    @Test
    void anArticleNumberIsUniqueWhereThereIsOne() {
        String numbered = Kitchen.product(burgers, "A", 650).replace("}", ",\"sku\":\"B-1\"}");
        kitchen.created("products", numbered);
        assertRefused(kitchen.admin().post("/api/staff/products", numbered), 409, "\"field\":\"sku\"");
        kitchen.product(burgers, "C");
        kitchen.product(burgers, "D");
        assertThat(kitchen.names("/api/staff/products?q=b-1")).containsExactly("A");
        assertThat(kitchen.names("/api/staff/products")).containsExactly("A", "C", "D");
    }

    @Test
    void aPriceNeedsAPinAndIsWrittenDown() throws SQLException {
        long id = kitchen.product(burgers, "Classic");
        String path = "/api/staff/products/" + id;
        String renamed = Kitchen.product(burgers, "Classico", 650);
        assertOk(kitchen.plain().put(path, withVersion(renamed, 0)));
        String dearer = Kitchen.product(burgers, "Classico", 720);
        assertRefused(kitchen.plain().put(path, withVersion(dearer, 1)), 403, "PIN_REQUIRED");
        String taxed = renamed.replace("\"vat_rate\":100", "\"vat_rate\":55");
        assertRefused(kitchen.plain().put(path, withVersion(taxed, 1)), 403, "PIN_REQUIRED");
        assertThat(kitchen.product(id).getInt("price_cents")).isEqualTo(650);
        assertOk(kitchen.admin().put(path, withVersion(dearer, 1)));
        assertThat(
                        kitchen.rows(
                                "audit_log WHERE tenant_id = :t AND action_code = 'product.price' AND entity_id = '"
                                        + id
                                        + "' AND details LIKE '%\"before\":{\"price_cents\":650}%' AND details LIKE '%\"after\":{\"price_cents\":720}%'"))
                .isEqualTo(1);
        assertThat(kitchen.rows("audit_log WHERE tenant_id = :t AND action_code LIKE 'product.%'"))
                .isEqualTo(1);
    }

    @Test
    void theLaterSaverSeesWhatDiffers() throws Exception {
        long id = kitchen.product(burgers, "Classic");
        String path = "/api/staff/products/" + id;
        assertOk(kitchen.admin().put(path, withVersion(Kitchen.product(burgers, "One", 650), 0)));
        assertRefused(
                kitchen.admin().put(path, withVersion(Kitchen.product(burgers, "Two", 650), 0)),
                409,
                "\"differs\":[\"name\"]",
                "\"version\":1");
        ExecutorService all = Executors.newFixedThreadPool(8);
        try {
            Callable<Integer> save = () -> kitchen.admin()
                    .put(path, withVersion(Kitchen.product(burgers, "Three", 650), 1))
                    .statusCode();
            List<Integer> answers = all.invokeAll(java.util.Collections.nCopies(8, save)).stream()
                    .map(ProductsIT::value)
                    .toList();
            assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
        } finally {
            all.shutdownNow();
        }
        assertThat(kitchen.version(id)).isEqualTo(2);
    }

    private static int value(java.util.concurrent.Future<Integer> done) {
        try {
            return done.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theWholeListForCustomersIsReadInTwoStatements() throws SQLException {
        long bun = kitchen.ingredient(5);
        for (int i = 0; i < 12; i++) {
            assertOk(kitchen.recipe(kitchen.product(burgers, "Product " + i), Kitchen.line(bun, 1, false)));
        }
        List<String> sent = new Statements(Product.shared())
                .during(() -> assertOk(kitchen.admin().get("/api/products"))).stream()
                        .map(Statements.Sent::text)
                        .filter(text -> text.matches("SELECT .*\\b(product|product_ingredient)\\b.*"))
                        .toList();
        assertThat(sent).hasSize(2);
    }
}
