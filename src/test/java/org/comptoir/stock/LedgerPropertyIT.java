package org.comptoir.stock;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.comptoir.test.Given;

/** Whatever several people do with the stock at the same time, in whatever order: the sum of the ledger is the stock. */
class LedgerPropertyIT {
    private static Pantry pantry;
    private static List<Long> things;
    private static long product;

    enum Kind {
        RESTOCK,
        COUNT,
        SELL,
        SELL_AND_CANCEL,
        ARRIVE
    }

    /** What somebody does to one of three things. */
    record Act(Kind kind, int thing, int amount) {}

    @BeforeContainer
    static void open() throws SQLException {
        pantry = Pantry.open();
        things = List.of(pantry.ingredient("Buns"), pantry.ingredient("Fries"), pantry.ingredient("Salad"));
        long category = data(post("categories", "{\"name\":\"All\"}")).getInt("id");
        product = data(post(
                        "products",
                        "{\"category_id\":" + category + ",\"name\":\"One\",\"price_cents\":500,\"vat_rate\":100}"))
                .getInt("id");
        String lines = things.stream()
                .map(id -> "{\"ingredient_id\":" + id + ",\"quantity_normal\":1}")
                .collect(Collectors.joining(","));
        assertThat(pantry.admin()
                        .put(
                                "/api/staff/products/" + product + "/recipe",
                                "{\"ingredients\":[" + lines + "],\"version\":0}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Provide
    Arbitrary<List<List<Act>>> people() {
        return Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(1, 9))
                .as(Act::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(6)
                .list()
                .ofMinSize(2)
                .ofMaxSize(5);
    }

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void theSumOfTheLedgerIsTheStock(@ForAll("people") List<List<Act>> people) throws Exception {
        long container = data(post(
                        "containers",
                        "{\"reference\":\"%s\",\"lines\":[%s]}"
                                .formatted(
                                        UUID.randomUUID(),
                                        things.stream()
                                                .map(id -> "{\"ingredient_id\":" + id + ",\"quantity\":5}")
                                                .collect(Collectors.joining(",")))))
                .getInt("id");
        Set<String> surprises = ConcurrentHashMap.newKeySet();
        List<Callable<HttpResponse<String>>> clients = new ArrayList<>();
        for (List<Act> acts : people) {
            clients.add(() -> {
                HttpResponse<String> last = null;
                for (Act act : acts) {
                    last = does(act, container);
                    // nothing there to sell, or somebody else took the delivery in
                    if (last.statusCode() >= 300 && last.statusCode() != 409 && !isSoldOut(last)) {
                        surprises.add(act + ": " + last.statusCode() + " " + last.body());
                    }
                }
                return last;
            });
        }
        Pantry.atOnce(clients);
        assertThat(surprises).isEmpty();
        pantry.assertBalanced();
        for (long thing : things) {
            JsonObject newest =
                    Given.json(pantry.admin().get("/api/staff/stock/" + thing + "/movements"))
                            .getJsonArray("data")
                            .stream()
                            .findFirst()
                            .orElse(JsonObject.EMPTY_JSON_OBJECT)
                            .asJsonObject();
            assertThat(newest.getInt("balance", 0)).isEqualTo(pantry.left(thing));
        }
    }

    private static HttpResponse<String> does(Act act, long container) {
        String thing = "stock/" + things.get(act.thing());
        return switch (act.kind()) {
            case RESTOCK -> post(thing + "/restock", "{\"packs\":" + act.amount() + "}");
            case COUNT -> post(thing + "/count", "{\"actual_quantity\":" + act.amount() + "}");
            case SELL -> sell(act.amount());
            case SELL_AND_CANCEL -> {
                HttpResponse<String> sold = sell(act.amount());
                yield sold.statusCode() == 201
                        ? post(
                                "orders/" + data(sold).getString("order_number") + "/cancel",
                                "{\"reason\":\"changed their mind\"}")
                        : sold;
            }
            case ARRIVE -> post("containers/" + container + "/arrive", null);
        };
    }

    private static HttpResponse<String> sell(int quantity) {
        return post("orders", """
                {"idempotency_key":"%s","service_mode":"takeaway","source":"counter","payment":{"method":"cash"},
                 "items":[{"type":"product","product_id":%d,"quantity":%d}]}""".formatted(UUID.randomUUID(), product, quantity));
    }

    private static boolean isSoldOut(HttpResponse<String> answer) {
        return answer.statusCode() == 422 && answer.body().contains("PRODUCT_UNAVAILABLE");
    }

    private static HttpResponse<String> post(String path, String body) {
        return pantry.admin().post("/api/staff/" + path, body);
    }

    private static JsonObject data(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Given.json(answer).getJsonObject("data");
    }
}
