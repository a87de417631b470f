package org.comptoir.orders;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import org.comptoir.test.Given;
import org.comptoir.test.Product;
import org.comptoir.test.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The kitchen gets what is paid, in the order it was paid, and nothing at all while that has not changed. */
class KitchenIT {
    private static final Product PRODUCT = Product.shared();
    private static final String BOARD = "/api/staff/kitchen";

    private Diner diner;

    @BeforeEach
    void open() throws SQLException {
        diner = Diner.open();
    }

    @Test
    void whatIsPaidIsThereWithEverythingToMakeItBy() {
        long bun = diner.ingredient(50);
        long burger = diner.product(Diner.line(bun, 1, 2));
        long fries = diner.product();
        long menu = diner.menu(burger, fries);
        String first = take("kiosk", diner.menuItem(menu, 2, "maxi", fries, Diner.modifier(bun, "remove")));
        String second = take("counter", Diner.item(burger, 1, Diner.modifier(bun, "add")), Diner.item(fries, 3));
        diner.place(Diner.item(fries, 1));

        JsonObject board = board();
        assertThat(numbers(board)).containsExactly(first, second);
        assertThat(board.getInt("sla_minutes")).isEqualTo(10);
        assertThat(board.getBoolean("is_deliverable")).isTrue();
        JsonObject line = lines(board, 0).get(0);
        assertThat(line.getInt("quantity")).isEqualTo(2);
        assertThat(line.getBoolean("is_maxi")).isTrue();
        assertThat(line.getString("label")).startsWith("Menu");
        assertThat(line.getString("burger")).startsWith("Product");
        assertThat(texts(line, "choices")).hasSize(1);
        assertThat(texts(line, "without")).hasSize(1);
        assertThat(texts(line, "added")).isEmpty();
        assertThat(lines(board, 1)).hasSize(2);
        assertThat(texts(lines(board, 1).get(0), "added")).hasSize(1);
        assertThat(lines(board, 1).get(1).isNull("burger")).isTrue();
    }

    @Test
    void everyChangeGivesAnotherMarkAndNothingElseDoes() throws Exception {
        long fries = diner.product();
        String empty = board().getString("mark");
        String one = take("counter", Diner.item(fries, 1));
        String mark = board().getString("mark");
        assertThat(mark).isNotEqualTo(empty);
        assertThat(asked(mark).statusCode()).isEqualTo(304);
        assertThat(asked(mark).body()).isEmpty();
        diner.place(Diner.item(fries, 1));
        assertThat(asked(mark).statusCode()).as("an order nobody has paid").isEqualTo(304);
        String two = take("counter", Diner.item(fries, 1));
        assertThat(asked(mark).statusCode()).isEqualTo(200);
        mark = board().getString("mark");
        Diner.ok(diner.act(one, "deliver", "{}"));
        assertThat(asked(mark).statusCode()).isEqualTo(200);
        mark = board().getString("mark");
        Diner.ok(diner.cancel(two));
        assertThat(asked(mark).statusCode()).isEqualTo(200);
        assertThat(numbers(board())).isEmpty();
        assertThat(board().getString("mark")).isEqualTo(empty);
    }

    @Test
    void anUnchangedBoardCostsOneStatementBesideTheSession() throws Exception {
        take("counter", Diner.item(diner.product(), 1));
        String mark = board().getString("mark");
        List<Statements.Sent> sent = new Statements(PRODUCT).during(() -> {
            assertThat(asked(mark).statusCode()).isEqualTo(304);
        });
        assertThat(sent.stream().map(Statements.Sent::text).filter(s -> s.contains("customer_order")))
                .hasSize(1);
        assertThat(sent.stream()
                        .map(Statements.Sent::text)
                        .filter(s ->
                                s.contains("SELECT") && s.contains(diner.shop().id())))
                .hasSize(1);
    }

    @Test
    void aRoleSeesItsSourcesAndNoMayIsNoButton() throws Exception {
        long fries = diner.product();
        String drive = take("drive", Diner.item(fries, 1));
        take("counter", Diner.item(fries, 1));
        String mark = board().getString("mark");
        become("drive");
        assertThat(asked(mark).statusCode()).as("another role, another board").isEqualTo(200);
        assertThat(numbers(board())).containsExactly(drive);
        become("kitchen");
        assertThat(board().getBoolean("is_deliverable")).isFalse();
        assertThat(numbers(board())).hasSize(2);
        assertThat(Given.in(PRODUCT).shop().admin().get(BOARD).body()).doesNotContain(drive);
    }

    @Test
    void recallShowsWhatWasHandedOverLast() {
        long fries = diner.product();
        String one = take("counter", Diner.item(fries, 1));
        String two = take("drive", Diner.item(fries, 1));
        take("counter", Diner.item(fries, 1));
        Diner.ok(diner.act(two, "deliver", "{}"));
        Diner.ok(diner.act(one, "deliver", "{}"));
        JsonObject recalled = Given.json(diner.admin().get(BOARD + "/recall"));
        assertThat(recalled.getJsonArray("data").getValuesAs(JsonObject.class))
                .extracting(o -> o.getString("order_number"))
                .containsExactly(one, two);
        assertThat(diner.count("customer_order", "status = 'delivered'")).isEqualTo(2);
    }

    @Test
    void whatRunsOutIsSaidToThoseWhoMaySeeTheStock() throws SQLException {
        long bun = diner.ingredient(3);
        diner.update("UPDATE ingredient SET low_stock_threshold = 5, name = 'Buns' WHERE id = " + bun);
        assertThat(board().getJsonArray("low").getJsonObject(0).getString("name"))
                .isEqualTo("Buns");
        diner.update(
                "DELETE rp FROM role_permission rp JOIN role r ON r.id = rp.role_id JOIN permission p ON p.id = rp.permission_id"
                        + " WHERE p.code = 'stock.read' AND r.code = 'kitchen' AND r.tenant_id = '"
                        + diner.shop().id() + "'");
        become("kitchen");
        assertThat(board().getJsonArray("low")).isEmpty();
    }

    private String take(String source, String... items) {
        String mode = source.equals("drive") ? "drive" : "takeaway";
        return Diner.data(diner.admin()
                        .post("/api/staff/orders", Diner.paid(source, items).replace("takeaway", mode)))
                .getString("order_number");
    }

    private void become(String role) throws SQLException {
        diner.update(
                "UPDATE user u JOIN role r ON r.tenant_id = u.tenant_id AND r.code = '%s' SET u.role_id = r.id WHERE u.email = '%s'"
                        .formatted(role, diner.shop().adminEmail()));
    }

    private JsonObject board() {
        return Diner.data(diner.admin().get(BOARD));
    }

    private HttpResponse<String> asked(String mark) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(PRODUCT.baseUri().resolve(BOARD))
                                    .header("Cookie", diner.admin().cookie())
                                    .header("If-None-Match", "W/\"" + mark + "\"")
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> numbers(JsonObject board) {
        return board.getJsonArray("orders").getValuesAs(JsonObject.class).stream()
                .map(o -> o.getString("order_number"))
                .toList();
    }

    private static List<JsonObject> lines(JsonObject board, int order) {
        return board.getJsonArray("orders")
                .getJsonObject(order)
                .getJsonArray("lines")
                .getValuesAs(JsonObject.class);
    }

    private static List<String> texts(JsonObject line, String name) {
        return line.getJsonArray(name).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }
}
