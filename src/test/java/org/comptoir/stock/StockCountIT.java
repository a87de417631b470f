package org.comptoir.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.stock.Pantry.assertRefused;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Counting while others restock and sell; files of what lies there. */
class StockCountIT {
    private Pantry pantry;
    private long buns;

    @BeforeEach
    void open() throws SQLException {
        pantry = Pantry.open();
        buns = pantry.ingredient("Buns");
        pantry.restock(buns, 2);
    }

    @Test
    void whoeverConfirmedADifferenceWritesNoOther() throws SQLException {
        String path = "/api/staff/stock/" + buns + "/count";
        pantry.restock(buns, 1);
        assertRefused(
                pantry.admin().post(path, "{\"actual_quantity\":11,\"expected_quantity\":12}"),
                409,
                "\"stock_quantity\":18");
        assertThat(pantry.left(buns)).isEqualTo(18);
        assertThat(pantry.admin()
                        .post(path, "{\"actual_quantity\":11,\"expected_quantity\":18}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(pantry.left(buns)).isEqualTo(11);
        pantry.assertBalanced();
    }

    @Test
    void countingWhileRestockingKeepsTheLedgerTrue() throws Exception {
        String path = "/api/staff/stock/" + buns;
        List<Callable<HttpResponse<String>>> acts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            int actual = i;
            acts.add(() -> pantry.admin().post(path + "/restock", "{\"packs\":1}"));
            acts.add(() -> pantry.admin().post(path + "/count", "{\"actual_quantity\":" + actual + "}"));
        }
        assertThat(Pantry.atOnce(acts)).containsOnly(200);
        pantry.assertBalanced();
    }

    @Test
    void filesEscapeFormulasAndKeepNumbers() {
        pantry.ingredient("=HYPERLINK(1)");
        pantry.admin().post("/api/staff/stock/" + buns + "/count", "{\"actual_quantity\":5,\"note\":\"@SUM\"}");
        HttpResponse<String> list = pantry.admin().get("/api/staff/stock/csv?q=L");
        assertThat(list.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(list.body()).contains("'=HYPERLINK(1);piece;6;;10;true;0").doesNotContain("Buns");
        assertThat(pantry.admin()
                        .get("/api/staff/stock/" + buns + "/movements/csv")
                        .body())
                .contains(";inventory_correction;-7;5;;Ada Test;'@SUM", ";restock;12;12;");
    }
}
