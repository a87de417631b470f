package org.comptoir.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comptoir.kernel.Cursor;
import org.comptoir.test.Given;
import org.comptoir.test.Given.Session;
import org.comptoir.test.Product;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What a list page of the back office asks the database, at ten times the seed's volume: three statements beside the session's
 * own, and none that reads through what grows, on the first page as 200,000 rows in.
 */
class ListPagesIT {
    private static final int MOST_STATEMENTS = 3 + 1;

    /** A quarter of the tables that grow: whoever reads through one reads more. */
    private static final long MOST_ROWS = 50_000;

    /** What timers ask in the meantime is counted, too: of some readings the lowest is the page's own. */
    private static final int READINGS = 4;

    /** Of its own: who shares one with so many rows compares them, table by table, for minutes. */
    private static Product product;

    private static Session admin;
    private static Session operator;
    private static long ingredient;
    private static List<String> trailEnd;
    private static List<String> ledgerEnd;
    /** One for all readings: a new connection asks something itself. */
    private static Connection counter;

    private record Cost(long statements, long rows) {}

    @BeforeAll
    static void fill() throws SQLException {
        product = Product.start(Map.of());
        counter = product.connect();
        Given given = Given.in(product);
        Given.Shop shop = given.shop();
        admin = shop.admin();
        operator = given.demo("admin@demo.comptoir.test");
        try (Connection connection = product.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : Resource.statements("lists.sql")) {
                statement.execute(sql.replace(":t", shop.id()));
            }
            ingredient = number(statement, "SELECT MIN(id) FROM ingredient WHERE tenant_id = '" + shop.id() + "'");
            trailEnd = place(statement, "audit_log WHERE tenant_id = '%s'".formatted(shop.id()));
            ledgerEnd = place(
                    statement,
                    "stock_movement WHERE tenant_id = '%s' AND ingredient_id = %d".formatted(shop.id(), ingredient));
        }
    }

    @AfterAll
    static void stop() throws SQLException {
        counter.close();
        product.close();
    }

    @Test
    void aListPageAsksThreeTimesAndReadsThroughNothingThatGrows() throws SQLException {
        Map<String, Cost> tooMuch = new TreeMap<>();
        for (String page : pages()) {
            Cost cost = cost(admin, page);
            if (cost.statements() > MOST_STATEMENTS || cost.rows() > MOST_ROWS) {
                tooMuch.put(page, cost);
            }
        }
        assertThat(tooMuch).isEmpty();
    }

    /** What it is, its level over time, its ledger, and what is made with it. */
    @Test
    void theLedgerOfAnIngredientCostsTheSameHoweverLongItIs() throws SQLException {
        String page = "/stock/ingredient?id=" + ingredient;
        String deep = new Cursor(false, List.of(ledgerEnd.get(0), ledgerEnd.get(1), "50", "50")).encode();
        for (String address : List.of(page, page + "&days=90", page + "&cursor=" + deep)) {
            Cost cost = cost(admin, address);
            assertThat(cost.statements()).as(address).isLessThanOrEqualTo(MOST_STATEMENTS + 1);
            assertThat(cost.rows()).as(address).isLessThan(MOST_ROWS);
        }
    }

    @Test
    void theListOfTenantsAsksThreeTimes() throws SQLException {
        Cost cost = cost(operator, "/access/tenants");
        assertThat(cost.statements()).isLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(cost.rows()).isLessThan(MOST_ROWS);
    }

    private static List<String> pages() {
        return List.of(
                "/access/users",
                "/access/users?q=Ada2",
                "/access/roles",
                "/access/audit",
                "/access/audit?action=user.login&entity_type=user&from=2020-01-01",
                "/access/audit?cursor=" + new Cursor(false, trailEnd).encode(),
                "/outbox/mailbox",
                "/stock/ingredients",
                "/stock/ingredients?q=Ingredient+2",
                "/stock/count",
                "/stock/containers",
                "/links/links",
                "/links/links?tag=Tag7",
                "/orders/orders",
                "/orders/orders?status=paid&source=counter",
                "/catalogue/products",
                "/catalogue/products?q=Product+2",
                "/catalogue/menus",
                "/catalogue/categories",
                "/catalogue/allergens");
    }

    private static Cost cost(Session session, String page) throws SQLException {
        // what is read once a node (labels, rules) and touching the session are not the page's
        assertThat(session.get(page).statusCode()).as(page).isEqualTo(200);
        List<Cost> costs = new ArrayList<>();
        for (int reading = 0; reading < READINGS; reading++) {
            Cost before = counted();
            session.get(page);
            Cost after = counted();
            costs.add(new Cost(after.statements() - before.statements(), after.rows() - before.rows()));
        }
        return new Cost(
                costs.stream().mapToLong(Cost::statements).min().orElseThrow(),
                costs.stream().mapToLong(Cost::rows).min().orElseThrow());
    }

    private static Cost counted() throws SQLException {
        try (Statement statement = counter.createStatement();
                ResultSet row = statement.executeQuery("SHOW GLOBAL STATUS WHERE Variable_name IN"
                        + " ('Com_select', 'Com_update', 'Com_insert', 'Com_delete', 'Handler_read_next',"
                        + " 'Handler_read_prev', 'Handler_read_rnd_next', 'Handler_read_key')")) {
            long statements = 0;
            long rows = 0;
            while (row.next()) {
                if (row.getString(1).startsWith("Com_")) {
                    statements += row.getLong(2);
                } else {
                    rows += row.getLong(2);
                }
            }
            return new Cost(statements, rows);
        }
    }

    /** The sort keys of a row that has nearly all others ahead of it. */
    private static List<String> place(Statement statement, String of) throws SQLException {
        try (ResultSet row =
                statement.executeQuery("SELECT created_at, id FROM " + of + " ORDER BY created_at LIMIT 1 OFFSET 50")) {
            row.next();
            return List.of(row.getTimestamp(1).toInstant().toString(), row.getString(2));
        }
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
