package org.comptoir.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.comptoir.test.Given;
import org.comptoir.test.Given.Session;
import org.comptoir.test.Product;
import org.junit.jupiter.api.Test;

/** What a kiosk reads: the demo shop as it opens, and a fresh shop as it changes. */
class OfferIT {
    private static final Product PRODUCT = Product.shared();
    private static final HttpClient KIOSK = HttpClient.newHttpClient();

    @Test
    void theDemoShopHasSomethingToShow() throws Exception {
        List<JsonObject> categories = data(kiosk("/api/categories", null));
        assertThat(categories)
                .extracting(c -> c.getString("slug"))
                .containsExactly(
                        "menus", "boissons", "burgers", "frites", "encas", "wraps", "salades", "desserts", "sauces");
        List<JsonObject> products = data(kiosk("/api/products", null));
        assertThat(products).hasSize(53).allSatisfy(p -> {
            assertThat(p.getBoolean("is_orderable")).as(p.getString("name")).isTrue();
            assertThat(p.getString("image_path")).startsWith("media/");
            assertThat(p.getInt("price_cents")).isPositive();
        });
        JsonObject zinc = named(products, "Le Grand Zinc");
        assertThat(zinc.getJsonArray("allergens").toString()).contains("gluten", "milk", "mustard");
        assertThat(zinc.getJsonArray("ingredients")).hasSize(8);
        List<JsonObject> menus = data(kiosk("/api/menus", null));
        assertThat(menus).hasSize(13).allSatisfy(m -> assertThat(m.getBoolean("is_orderable"))
                .isTrue());
        JsonObject menu = Given.json(kiosk("/api/menus/" + menus.get(0).getInt("id"), null))
                .getJsonObject("data");
        assertThat(menu.getJsonArray("slots")).hasSize(3);
        assertThat(menu.getJsonArray("slots").getJsonObject(1).getJsonArray("option_product_ids"))
                .hasSize(9);
        assertThat(data(kiosk("/api/allergens", null))).hasSize(14);
        HttpResponse<String> picture = kiosk("/" + zinc.getString("image_path"), null);
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/webp");
    }

    @Test
    void whoHasItAlreadyGetsNothingAgain() throws Exception {
        for (String path : List.of("/api/categories", "/api/products", "/api/menus", "/api/allergens")) {
            String tag = kiosk(path, null).headers().firstValue("ETag").orElseThrow();
            HttpResponse<String> again = kiosk(path, tag);
            assertThat(again.statusCode()).as(path).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(kiosk(path, "\"something else\"").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whatRunsOutStaysInSightAndComesBackByItself() throws Exception {
        Given given = Given.in(PRODUCT);
        Given.Shop shop = given.shop();
        Session admin = given.withPin(shop);
        int category = made(admin, "categories", "{\"name\":\"Plats\"}");
        int cheese = made(admin, "ingredients", "{\"name\":\"Fromage\",\"unit\":\"tranche\",\"pack_size\":1}");
        int tart = made(
                admin,
                "products",
                "{\"category_id\":%d,\"name\":\"Tarte\",\"price_cents\":500,\"vat_rate\":100}".formatted(category));
        assertThat(admin.put("/api/staff/products/" + tart + "/recipe", """
                {"version":0,"ingredients":[{"ingredient_id":%d,"quantity_normal":2,"quantity_maxi":2,"is_removable":false,"is_addable":false,
                "extra_price_cents":0}]}""".formatted(cheese))
                        .statusCode())
                .isEqualTo(200);
        assertThat(orderable(admin)).isFalse();
        admin.post("/api/staff/stock/" + cheese + "/restock", "{\"packs\":1}");
        assertThat(orderable(admin)).as("one is not two").isFalse();
        admin.post("/api/staff/stock/" + cheese + "/restock", "{\"packs\":1}");
        assertThat(orderable(admin)).isTrue();
        assertThat(admin.get("/api/products/999999").statusCode()).isEqualTo(404);
        Session stranger = given.shop().admin();
        assertThat(stranger.get("/api/products/" + tart).statusCode()).isEqualTo(404);
    }

    private static boolean orderable(Session admin) {
        return data(admin.get("/api/products")).get(0).getBoolean("is_orderable");
    }

    private static int made(Session admin, String what, String body) {
        HttpResponse<String> answer = admin.post("/api/staff/" + what, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Given.json(answer).getJsonObject("data").getInt("id");
    }

    private static JsonObject named(List<JsonObject> rows, String name) {
        return rows.stream()
                .filter(row -> row.getString("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonObject> data(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Given.json(answer).getJsonArray("data").getValuesAs(JsonObject.class);
    }

    private static HttpResponse<String> kiosk(String path, String tag) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(PRODUCT.baseUri().resolve(path));
        if (tag != null) {
            request.header("If-None-Match", tag);
        }
        return KIOSK.send(request.build(), BodyHandlers.ofString());
    }
}
