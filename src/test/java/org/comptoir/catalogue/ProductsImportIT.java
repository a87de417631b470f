package org.comptoir.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.catalogue.Kitchen.assertOk;
import static org.comptoir.catalogue.Kitchen.assertRefused;

import jakarta.json.Json;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import org.comptoir.test.Given;
import org.comptoir.test.Given.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file of products: first the difference, then all of it or nothing, and a PIN where prices change. */
class ProductsImportIT {
    private static final String HEAD = "sku;name;category;price;vat;description;is_available;recipe\n";

    private Kitchen kitchen;

    @BeforeEach
    void open() throws SQLException {
        kitchen = Kitchen.open();
        kitchen.category("Burgers");
        for (String name : new String[] {"Bun", "Cheddar; aged", "Sauce 2"}) {
            kitchen.created("ingredients", "{\"name\":\"" + name + "\",\"unit\":\"piece\"}");
        }
    }

    @Test
    void aFileMakesProductsWithTheirRecipesAndComesBackAsItWas() {
        String file = HEAD
                + "B-1;Classic;burgers;6,50;10;\"=1+1; \"\"q\"\"\";oui;\"Bun 1; \"\"Cheddar; aged\"\" 2/3 ra+1,00\"\n"
                + ";Soup;Burgers;4.20;5.5;;false;Sauce 2 1 r\n;Water;Burgers;1;5,5 %;;true;\n";
        assertThat(send(kitchen.plain(), file, true).body())
                .contains("\"kind\":\"created\"", "\"errors\":[]", "\"is_priced\":false");
        assertThat(list()).doesNotContain("Classic");
        assertOk(send(kitchen.plain(), file, false));
        String exported = list();
        assertThat(exported)
                .contains("'=1+1; ", "Sauce 2 1 r", "allergens")
                .containsPattern("B-1;Classic;Burgers;\"?6[.,]50\"?;10;");
        assertThat(kitchen.one("/api/staff/products/" + id("Classic")).toString())
                .contains("\"quantity_normal\":2", "\"quantity_maxi\":3", "\"extra_price_cents\":100");
        assertThat(send(kitchen.plain(), exported, true).body())
                .doesNotContain("created", "\"changed\"")
                .contains("unchanged", "\"errors\":[]");
    }

    @Test
    void pricesNeedAPinAndAreWrittenDown() throws SQLException {
        send(
                kitchen.plain(),
                HEAD + "B-1;Classic;Burgers;6.50;10;;true;Bun 1 ra+0.50\n;Soup;Burgers;4;10;;true;\n",
                false);
        String dearer = HEAD + "b-1;Classico;Burgers;7.20;10;;true;Bun 1 ra+0.80\n;Soup;Burgers;4;10;hot;true;\n";
        assertThat(send(kitchen.plain(), dearer, true).body())
                .contains("\"is_priced\":true", "\"name\":\"price\"", "\"name\":\"recipe\"", "\"after\":\"Classico\"");
        assertRefused(send(kitchen.plain(), dearer, false), 403, "PIN_REQUIRED");
        assertThat(list()).doesNotContain("Classico", "hot");
        assertOk(send(kitchen.admin(), dearer, false));
        assertThat(
                        kitchen.rows(
                                "audit_log WHERE tenant_id = :t AND action_code = 'product.price'"
                                        + " AND actor_user_id IS NOT NULL AND details LIKE '%\"price_cents\":650%'"
                                        + " AND details LIKE '%\"price_cents\":720%' AND details LIKE '%:50%' AND details LIKE '%:80%'"))
                .isEqualTo(1);
        assertThat(kitchen.rows("audit_log WHERE tenant_id = :t AND action_code LIKE 'product.%'"))
                .isEqualTo(1);
        assertThat(kitchen.product(id("Classico")).getInt("price_cents")).isEqualTo(720);
    }

    @Test
    void oneWrongLineRefusesAllAndIsNamed() {
        String file = HEAD + ";Good;Burgers;5;10;;true;\n;Bad;Drinks;5;10;;true;\n;Worse;Burgers;5;20;;true;\n"
                + ";Odd;Burgers;five;10;;true;\n;Empty;Burgers;5;10;;true;Salt 1\n;Strange;Burgers;5;10;;true;Bun\n"
                + ";good;Burgers;5;10;;true;\n;Free;Burgers;0;10;;perhaps;\n";
        assertThat(send(kitchen.plain(), file, true).body())
                .contains("{\"field\":\"category\",\"line\":3", "\"value\":\"Drinks\"", "{\"field\":\"vat\",\"line\":4")
                .contains("{\"field\":\"price\",\"line\":5", "\"value\":\"five\"", "{\"field\":\"recipe\",\"line\":6")
                .contains("\"value\":\"Salt\"", "{\"field\":\"recipe\",\"line\":7", "{\"field\":\"name\",\"line\":8")
                .contains("platform_csv.twice", "{\"field\":\"is_available\",\"line\":9");
        assertRefused(send(kitchen.admin(), file, false), 422, "5 price catalogue_productImport.not_decimal");
        assertRefused(
                send(kitchen.admin(), HEAD + ";Good;Burgers;5;10;;true;\n;Bad;Drinks;5;10;;true;\n", false),
                422,
                "3 category");
        assertThat(list()).doesNotContain("Good");
        assertRefused(send(kitchen.admin(), "name;price\nSalt;1\n", true), 422, "columns_wrong");
        assertRefused(send(kitchen.admin(), "", true), 422, "platform_csv.empty");
    }

    @Test
    void aNameThatTwoHaveNeedsAnArticleNumber() {
        String two = HEAD + "A;Shirt;Burgers;5;10;;true;\nB;Shirt;Burgers;6;10;;true;\n";
        assertOk(send(kitchen.plain(), two, false));
        assertThat(send(kitchen.plain(), two, true).body()).doesNotContain("created", "\"changed\"");
        assertThat(send(kitchen.plain(), HEAD + ";Shirt;Burgers;5;10;;true;\n", true)
                        .body())
                .contains("catalogue_productImport.ambiguous");
    }

    @Test
    void withoutTheColumnRecipesStay() {
        send(kitchen.plain(), HEAD + "B-1;Classic;Burgers;6.50;10;;true;Bun 1\n", false);
        String without = "sku;name;category;price;vat;description;is_available\nB-1;Classic;Burgers;6.50;10;new;true\n";
        assertOk(send(kitchen.plain(), without, false));
        assertThat(list()).contains("new;true;Bun 1");
    }

    private long id(String name) {
        return Given.json(kitchen.admin().get("/api/staff/products?q=" + name))
                .getJsonArray("data")
                .getJsonObject(0)
                .getInt("id");
    }

    private String list() {
        return kitchen.admin().get("/api/staff/products/csv").body();
    }

    private static HttpResponse<String> send(Session by, String csv, boolean dryRun) {
        String body = Json.createObjectBuilder()
                .add("csv", csv)
                .add("dry_run", dryRun)
                .build()
                .toString();
        return by.post("/api/staff/products/import", body);
    }
}
