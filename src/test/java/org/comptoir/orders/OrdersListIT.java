package org.comptoir.orders;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.comptoir.test.Given;
import org.comptoir.test.Given.Session;
import org.comptoir.test.Product;
import org.comptoir.test.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders are found by what people know of them, page by page, and only by those whose role sees where they came from. */
class OrdersListIT {
    private static final Product PRODUCT = Product.shared();
    private static final String LIST = "/api/staff/orders";

    private Diner diner;
    private Session admin;

    @BeforeEach
    void fill() throws SQLException {
        diner = Diner.open();
        admin = diner.admin();
        long product = diner.product();
        SoldOrders sold = new SoldOrders(diner.shop().id(), product);
        sold.order(
                "K-2026-11-18-001", "kiosk", "dine_in", "delivered", "Le Grand Zinc", "Marie Dupont", "+33612345678");
        sold.order("C-2026-11-18-001", "counter", "takeaway", "cancelled", "Frites", "=cmd|x", null);
        sold.order("D-2026-11-19-001", "drive", "drive", "paid", "Frites", "Émile Zola", "+33698765432");
        sold.order("C-2026-11-19-002", "counter", "dine_in", "pending_payment", "100% jus", null, null);
    }

    @Test
    void theNewestComeFirstAndEveryFilterNarrows() {
        assertThat(found(""))
                .containsExactly("C-2026-11-19-002", "D-2026-11-19-001", "C-2026-11-18-001", "K-2026-11-18-001");
        assertThat(found("status=paid")).containsExactly("D-2026-11-19-001");
        assertThat(found("source=counter")).containsExactly("C-2026-11-19-002", "C-2026-11-18-001");
        assertThat(found("mode=dine_in")).containsExactly("C-2026-11-19-002", "K-2026-11-18-001");
        assertThat(found("service_day=2026-11-18")).containsExactly("C-2026-11-18-001", "K-2026-11-18-001");
        assertThat(found("from=2026-11-19")).containsExactly("C-2026-11-19-002", "D-2026-11-19-001");
        assertThat(found("to=2026-11-18&source=kiosk")).containsExactly("K-2026-11-18-001");
        assertThat(found("from=2026-11-20")).isEmpty();
        assertThat(found("to=2026-11-01")).isEmpty();
    }

    @Test
    void whatIsTypedFindsNumberCustomerAndProduct() {
        assertThat(found("q=k-2026-11-18-001")).containsExactly("K-2026-11-18-001");
        assertThat(found("q=001")).containsExactly("D-2026-11-19-001", "C-2026-11-18-001", "K-2026-11-18-001");
        assertThat(found("q=C+001")).containsExactly("C-2026-11-18-001");
        assertThat(found("q=dupont")).containsExactly("K-2026-11-18-001");
        assertThat(found("q=MARIE+d")).containsExactly("K-2026-11-18-001");
        assertThat(found("q=emile")).containsExactly("D-2026-11-19-001");
        assertThat(found("q=06+12+34+56+78")).containsExactly("K-2026-11-18-001");
        assertThat(found("q=%2B33+6+98+76+54+32")).containsExactly("D-2026-11-19-001");
        assertThat(found("q=c-2026-11-18-001%40mail")).containsExactly("C-2026-11-18-001");
        assertThat(found("q=frites")).containsExactly("D-2026-11-19-001", "C-2026-11-18-001");
        assertThat(found("q=zinc")).containsExactly("K-2026-11-18-001");
        assertThat(found("q=100%25")).containsExactly("C-2026-11-19-002");
        assertThat(found("q=0%25")).as("a percent sign is a percent sign").containsExactly("C-2026-11-19-002");
        assertThat(found("q=frites&status=paid")).containsExactly("D-2026-11-19-001");
        assertThat(found("q=nobody")).isEmpty();
    }

    @Test
    void cursorsLeadOnAndBack() {
        JsonObject first = page("page_size=2");
        assertThat(first.getInt("total")).isEqualTo(4);
        assertThat(first.containsKey("previous")).isFalse();
        JsonObject second = page("page_size=2&cursor=" + first.getString("next"));
        assertThat(numbers(second)).containsExactly("C-2026-11-18-001", "K-2026-11-18-001");
        assertThat(second.containsKey("next")).isFalse();
        assertThat(numbers(page("page_size=2&cursor=" + second.getString("previous"))))
                .isEqualTo(numbers(first));
        assertThat(numbers(page("page_size=2&page=2"))).isEqualTo(numbers(second));
        for (String bad : List.of(
                "cursor=x", "status=gone", "service_day=soon", "page_size=101", "from=2026-02-02&to=2026-02-01")) {
            HttpResponse<String> refused = admin.get(LIST + "?" + bad);
            assertThat(refused.statusCode()).as(bad).isEqualTo(422);
            assertThat(refused.body()).contains("\"" + bad.replaceFirst("=.*", "") + "\"");
        }
        assertThat(admin.get(LIST + "?page=51").body()).contains("PAGE_TOO_DEEP");
    }

    @Test
    void whatTheRoleDoesNotSeeIsNotThere() throws SQLException {
        SoldOrders.update(
                "UPDATE user u JOIN role r ON r.tenant_id = u.tenant_id AND r.code = 'drive' SET u.role_id = r.id WHERE u.email = '%s'"
                        .formatted(diner.shop().adminEmail()));
        assertThat(found("")).containsExactly("D-2026-11-19-001");
        assertThat(found("source=kiosk")).isEmpty();
        assertThat(found("q=dupont")).isEmpty();
        assertThat(found("q=frites")).containsExactly("D-2026-11-19-001");
        assertThat(admin.get(LIST + "/csv").body()).contains("D-2026-11-19-001").doesNotContain("K-2026");
        HttpResponse<String> hidden = admin.get(LIST + "/K-2026-11-18-001");
        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(hidden.body()).contains("ORDER_NOT_FOUND");
        for (String page : List.of("order", "ticket")) {
            assertThat(admin.get("/orders/" + page + "?number=K-2026-11-18-001").statusCode())
                    .isEqualTo(404);
            assertThat(admin.get("/orders/" + page + "?number=D-2026-11-19-001").statusCode())
                    .isEqualTo(200);
        }
        assertThat(admin.get("/orders/orders").body())
                .contains("D-2026-11-19-001")
                .doesNotContain("K-2026");
        assertThat(Given.in(PRODUCT)
                        .shop()
                        .admin()
                        .get(LIST + "/D-2026-11-19-001")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anOrderOfNobodyHasItsPages() {
        for (String page : List.of("order", "ticket")) {
            HttpResponse<String> shown = admin.get("/orders/" + page + "?number=C-2026-11-19-002");
            assertThat(shown.statusCode()).as(page).isEqualTo(200);
            assertThat(shown.body()).contains("100% jus", "C-2026-11-19-002").doesNotContain("???");
        }
        assertThat(admin.get("/orders/order").statusCode()).isEqualTo(302);
        assertThat(admin.get("/orders/order?number=none").statusCode()).isEqualTo(404);
    }

    @Test
    void aPageTakesThreeStatementsAtMost() throws SQLException {
        for (String query :
                List.of("", "?status=paid", "?from=2026-11-01&to=2026-11-30", "?q=frites&from=2026-11-01")) {
            List<Statements.Sent> sent = new Statements(PRODUCT).during(() -> found(query.replaceFirst("\\?", "")));
            assertThat(sent.stream()
                            .filter(s -> s.text().contains("customer_order")
                                    && s.text().contains("SELECT")))
                    .as(query)
                    .hasSizeBetween(2, 3);
        }
    }

    @Test
    void theFileHoldsThemAllAndNoFormula() {
        HttpResponse<String> file = admin.get(LIST + "/csv");
        List<String> lines = file.body().lines().toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0)).startsWith("\uFEFForder_number;service_day;");
        assertThat(lines.get(3))
                .startsWith("C-2026-11-18-001;2026-11-18;")
                .contains(";'=cmd|x;")
                .contains(";5.00;EUR;");
        assertThat(admin.get(LIST + "/csv?status=paid").body().lines()).hasSize(2);
        assertThat(admin.get(LIST + "/csv?from=soon").statusCode()).isEqualTo(422);
    }

    private List<String> found(String query) {
        return numbers(page(query));
    }

    private JsonObject page(String query) {
        HttpResponse<String> answer = admin.get(LIST + (query.isEmpty() ? "" : "?" + query));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Given.json(answer);
    }

    private static List<String> numbers(JsonObject page) {
        List<String> found = new ArrayList<>();
        page.getJsonArray("data").getValuesAs(JsonObject.class).forEach(o -> found.add(o.getString("order_number")));
        return found;
    }
}
