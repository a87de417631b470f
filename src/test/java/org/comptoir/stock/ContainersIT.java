package org.comptoir.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.stock.Pantry.assertRefused;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.comptoir.test.Given;
import org.comptoir.test.Product;
import org.comptoir.test.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A delivery restocks all that is on it, once, and goes its way in one direction only. */
class ContainersIT {
    private static final String PATH = "/api/staff/containers";

    private Pantry pantry;
    private long buns;
    private long fries;

    @BeforeEach
    void open() throws SQLException {
        pantry = Pantry.open();
        buns = pantry.ingredient("Buns");
        fries = pantry.ingredient("Fries");
    }

    @Test
    void whatArrivesLiesInTheStock() throws SQLException {
        long id = planned("C-1");
        assertThat(pantry.left(buns)).isZero();
        JsonObject arrived = data(pantry.admin().post(PATH + "/" + id + "/arrive", null), 200);
        assertThat(arrived.getString("status")).isEqualTo("arrived");
        assertThat(arrived.getString("arrived_at")).isNotBlank();
        assertThat(pantry.left(buns)).isEqualTo(24);
        assertThat(pantry.left(fries)).isEqualTo(7);
        assertThat(pantry.admin().get("/api/staff/stock/" + buns + "/movements").body())
                .contains("\"delta\":24", "\"note\":\"C-1\"", "restock");
        assertThat(data(pantry.admin().post(PATH + "/" + id + "/close", null), 200)
                        .getString("status"))
                .isEqualTo("closed");
        pantry.assertBalanced();
        assertThat(new Rows(Product.shared())
                        .number("SELECT COUNT(*) FROM audit_log a JOIN user u ON u.id = a.actor_user_id"
                                + " WHERE a.tenant_id = '" + pantry.shop().id()
                                + "' AND a.action_code = 'container.arrive' AND a.summary = 'C-1' AND u.email = '"
                                + pantry.shop().adminEmail() + "'"))
                .isEqualTo(1);
    }

    @Test
    void ofTwoWhoSayItArrivedOneWins() throws Exception {
        for (int round = 0; round < 5; round++) {
            long id = planned("Twice " + round);
            Callable<HttpResponse<String>> arrive = () -> pantry.admin().post(PATH + "/" + id + "/arrive", null);
            assertThat(Pantry.atOnce(Collections.nCopies(4, arrive))).containsExactly(200, 409, 409, 409);
        }
        assertThat(pantry.left(buns)).isEqualTo(5 * 24);
        pantry.assertBalanced();
    }

    @Test
    void arrivingAndCancellingAtOnceIsOneOfThem() throws Exception {
        long id = planned("Either");
        List<Integer> statuses =
                Pantry.atOnce(List.of(() -> pantry.admin().post(PATH + "/" + id + "/arrive", null), () -> pantry.admin()
                        .post(PATH + "/" + id + "/cancel", null)));
        assertThat(statuses).containsExactly(200, 409);
        String status = data(pantry.admin().get(PATH + "/" + id), 200).getString("status");
        assertThat(pantry.left(buns)).isEqualTo(status.equals("arrived") ? 24 : 0);
    }

    @Test
    void noWayLeadsBack() {
        long id = planned("One way");
        assertRefused(pantry.admin().post(PATH + "/" + id + "/close", null), 409, "INVALID_TRANSITION");
        data(pantry.admin().post(PATH + "/" + id + "/cancel", null), 200);
        assertRefused(pantry.admin().post(PATH + "/" + id + "/arrive", null), 409, "INVALID_TRANSITION");
        assertRefused(
                pantry.admin().put(PATH + "/" + id, body("One way", buns, 1).replaceFirst("}$", ",\"version\":1}")),
                409,
                "INVALID_TRANSITION");
        assertThat(pantry.left(buns)).isZero();
    }

    @Test
    void linesAreReplacedAndAStaleVersionIsTold() {
        long id = planned("Edit");
        String edit = body("Edited", buns, 3).replaceFirst("}$", ",\"version\":0}");
        assertThat(data(pantry.admin().put(PATH + "/" + id, edit), 200)
                        .getJsonArray("lines")
                        .size())
                .isEqualTo(1);
        assertRefused(pantry.admin().put(PATH + "/" + id, edit), 409, "\"version\":1");
    }

    @Test
    void whatCannotBeIsRefused() throws SQLException {
        planned("Taken");
        assertRefused(pantry.admin().post(PATH, body("Taken", buns, 1)), 409, "\"field\":\"reference\"");
        assertRefused(pantry.admin().post(PATH, body("", buns, 1)), 422, "reference");
        assertRefused(pantry.admin().post(PATH, body("None", buns, 0)), 422, "quantity");
        assertRefused(pantry.admin().post(PATH, "{\"reference\":\"Empty\",\"lines\":[]}"), 422, "lines");
        assertRefused(
                pantry.admin()
                        .post(
                                PATH,
                                body("Twice", buns, 1)
                                        .replace("]", ",{\"ingredient_id\":" + buns + ",\"quantity\":1}]")),
                422,
                "stock_container.twice");
        long next = Pantry.open().ingredient("Next door");
        assertRefused(pantry.admin().post(PATH, body("Foreign", next, 1)), 422, "stock_container.unknown");
    }

    @Test
    void listsAreNarrowedByStateAndReference() throws SQLException {
        long id = planned("Alpha");
        planned("Beta");
        data(pantry.admin().post(PATH + "/" + id + "/arrive", null), 200);
        assertThat(pantry.admin().get(PATH + "?status=planned").body())
                .contains("Beta")
                .doesNotContain("Alpha");
        assertThat(pantry.admin().get(PATH + "?q=lph").body()).contains("Alpha").doesNotContain("Beta");
        assertThat(Pantry.open().admin().get(PATH + "/" + id).statusCode()).isEqualTo(404);
    }

    private long planned(String reference) {
        String body = body(reference, buns, 24).replace("]", ",{\"ingredient_id\":" + fries + ",\"quantity\":7}]");
        return data(pantry.admin().post(PATH, body), 201).getInt("id");
    }

    private static String body(String reference, long ingredient, int quantity) {
        return """
                {"reference":"%s","expected_at":"2026-12-01T08:00:00Z","lines":[{"ingredient_id":%d,"quantity":%d}]}""".formatted(reference, ingredient, quantity);
    }

    private static JsonObject data(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return Given.json(answer).getJsonObject("data");
    }
}
