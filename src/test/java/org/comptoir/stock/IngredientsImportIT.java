package org.comptoir.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.stock.Pantry.assertRefused;

import jakarta.json.Json;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file of ingredients: first the difference, then all of it or nothing. */
class IngredientsImportIT {
    private static final String HEAD = "name;unit;pack_size;pack_label;low_stock_threshold;is_active\n";

    private Pantry pantry;

    @BeforeEach
    void open() throws SQLException {
        pantry = Pantry.open();
        pantry.ingredient("Buns");
    }

    @Test
    void aDryRunTellsAndWritesNothing() {
        String file = HEAD + "Buns;piece;12;carton;10;true\nFries;kg;5;;2;oui\n";
        HttpResponse<String> told = send(file, true);
        assertThat(told.body())
                .contains("\"kind\":\"changed\"", "\"name\":\"pack_size\"", "\"before\":\"6\"", "\"after\":\"12\"")
                .contains("\"kind\":\"created\"", "\"errors\":[]");
        assertThat(list()).doesNotContain("Fries", "carton");
        assertThat(send(file, false).statusCode()).isEqualTo(200);
        assertThat(list()).contains("Fries;kg;5;;2;true", "Buns;piece;12;carton;10;true");
        assertThat(send(file, true).body()).doesNotContain("created", "\"changed\"");
    }

    @Test
    void oneWrongLineRefusesAllAndIsNamed() {
        String file = HEAD + "Fries;kg;5;;2;true\n\nSalad;kg;many;;2;true\nfries;kg;0;;2;perhaps\n";
        assertThat(send(file, true).body()).contains("\"line\":4", "pack_size", "\"line\":5", "platform_csv.flag");
        assertRefused(send(file, false), 422, "4 pack_size");
        assertRefused(send(HEAD + "Salad;kg;1;;2;true\nSALAD;kg;1;;2;true\n", false), 422, "3 name platform_csv.twice");
        assertThat(list()).doesNotContain("Fries", "Salad");
    }

    @Test
    void whatIsNoSuchTableIsRefusedWhole() {
        assertRefused(send("", true), 422, "platform_csv.empty");
        assertRefused(send("name;unit\nSalt;g\n", true), 422, "stock_import.columns");
        assertRefused(send(HEAD + "Salt;g;1;;0;true\n".repeat(1001), true), 422, "platform_csv.too_long");
    }

    @Test
    void theExportComesBackAsItWas() {
        send(HEAD + "\"=1+1; \"\"quoted\"\"\";piece;1;;0;true\n", false);
        String file = list();
        assertThat(file).contains("'=1+1; ");
        assertThat(send(file, true).body())
                .doesNotContain("created", "\"changed\"")
                .contains("unchanged");
    }

    private String list() {
        return pantry.admin().get("/api/staff/stock/csv").body();
    }

    private HttpResponse<String> send(String csv, boolean dryRun) {
        String body = Json.createObjectBuilder()
                .add("csv", csv)
                .add("dry_run", dryRun)
                .build()
                .toString();
        return pantry.admin().post("/api/staff/ingredients/import", body);
    }
}
