package org.comptoir.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.comptoir.test.Given;
import org.comptoir.test.Given.Session;
import org.comptoir.test.Given.Shop;
import org.comptoir.test.Product;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** To be forgotten: people of the team, and customers in every room at once. */
class ErasureIT {
    private static final Product PRODUCT = Product.shared();

    /** Where customers can be found, as far as anybody writes it; the rest fails here as soon as somebody does. */
    private static final Set<String> ERASED = Set.of(
            "notifications",
            "order_contact",
            "order_paid_event",
            "mz_product_reservation",
            "mz_product_reservation_restock_notif",
            "mz_product_restock_optout");

    private static final Set<String> WITHOUT_A_ROOM_YET = Set.of();

    /** The team's and the shop's own addresses. */
    private static final Set<String> NOT_OF_CUSTOMERS = Set.of("user", "tenants", "notification_configs");

    private Shop shop;
    private Team team;
    private Session admin;

    @BeforeEach
    void open() throws SQLException {
        shop = Given.in(PRODUCT).shop();
        team = new Team(PRODUCT, shop);
        team.givePin("admin");
        admin = shop.admin().withPin(shop.adminEmail(), Team.PIN);
    }

    @Test
    void erasingLeavesNothingOfThePersonAndHappensOnce() throws SQLException {
        HttpResponse<String> created = admin.post("/api/staff/users", """
                {"email":"%s","first_name":"Ines","last_name":"Caron","role":"kitchen"}""".formatted(team.mail("ines")));
        int id = Given.json(created).getJsonObject("data").getInt("id");
        HttpResponse<String> erased = admin.delete("/api/staff/users/" + id);
        assertThat(erased.statusCode()).as(erased.body()).isEqualTo(200);
        assertThat(erased.body()).doesNotContain("Ines", "ines").contains("\"is_erased\":true", "\"is_active\":false");
        HttpResponse<String> again = admin.delete("/api/staff/users/" + id);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("ALREADY_ANONYMISED");
        assertThat(team.count("SELECT COUNT(*) FROM notifications WHERE tenant_id = ? AND recipient LIKE 'ines@%'"))
                .isZero();
        assertThat(
                        team.count(
                                "SELECT COUNT(*) FROM notifications WHERE tenant_id = ? AND recipient IS NULL AND body IS NULL"))
                .isPositive();
    }

    @Test
    void aCustomerIsForgottenAndTheReportSaysHowMuch() throws SQLException {
        team.wasSent("gone@example.test", "one");
        team.wasSent("gone@example.test", "two");
        team.wasSent("stays@example.test", "three");
        HttpResponse<String> nobody = admin.post("/api/staff/erasures", "{}");
        assertThat(nobody.statusCode()).isEqualTo(422);
        HttpResponse<String> noPin = shop.admin().post("/api/staff/erasures", "{\"email\":\"gone@example.test\"}");
        assertThat(noPin.body()).contains("PIN_REQUIRED");
        HttpResponse<String> report = admin.post("/api/staff/erasures", "{\"email\":\"Gone@Example.test\"}");
        assertThat(report.statusCode()).as(report.body()).isEqualTo(200);
        assertThat(report.body()).contains("\"messages\":2");
        assertThat(team.count("SELECT COUNT(*) FROM notifications WHERE tenant_id = ? AND recipient LIKE 'gone@%'"))
                .isZero();
        assertThat(team.count("SELECT COUNT(*) FROM notifications WHERE tenant_id = ? AND recipient LIKE 'stays@%'"))
                .isEqualTo(1);
        assertThat(admin.get("/api/staff/audit?action=customer.erase").body())
                .contains("messages")
                .doesNotContain("gone@");
    }

    @Test
    void anotherTenantsMessagesStay() throws SQLException {
        team.wasSent("gone@example.test", "one");
        Shop other = Given.in(PRODUCT).shop();
        new Team(PRODUCT, other).givePin("admin");
        other.admin()
                .withPin(other.adminEmail(), Team.PIN)
                .post("/api/staff/erasures", "{\"email\":\"gone@example.test\"}");
        assertThat(team.count(
                        "SELECT COUNT(*) FROM notifications WHERE tenant_id = ? AND recipient = 'gone@example.test'"))
                .isEqualTo(1);
    }

    @Test
    void everyPlaceThatNamesPeopleIsErasedOrHasNoRoomYet() throws SQLException, IOException {
        Set<String> places = new TreeSet<>();
        try (Connection connection = PRODUCT.connect();
                ResultSet rows = connection.createStatement().executeQuery("""
                        SELECT DISTINCT table_name FROM information_schema.columns
                         WHERE table_schema = DATABASE()
                           AND (column_name REGEXP 'mail|phone|recipient|customer_name' OR column_name = 'payload')""")) {
            while (rows.next()) {
                places.add(rows.getString(1));
            }
        }
        assertThat(places).contains("notifications", "order_contact");
        places.removeAll(NOT_OF_CUSTOMERS);
        places.removeAll(ERASED);
        assertThat(WITHOUT_A_ROOM_YET).containsAll(places);
        for (String table : WITHOUT_A_ROOM_YET) {
            assertThat(writers("INTO " + table))
                    .as(table + " is written, but not erased")
                    .isEmpty();
        }
    }

    private static List<Path> writers(String sql) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> read(file).contains(sql))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
