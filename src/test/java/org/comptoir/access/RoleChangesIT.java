package org.comptoir.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import org.comptoir.test.Given;
import org.comptoir.test.Given.Session;
import org.comptoir.test.Given.Shop;
import org.comptoir.test.Product;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changing roles over the API: what can be stored, what takes effect at once, and what is written down. */
class RoleChangesIT {
    private static final Product PRODUCT = Product.shared();
    private static final Given GIVEN = Given.in(PRODUCT);

    private Shop shop;
    private Team team;
    private Session admin;

    @BeforeEach
    void open() throws SQLException {
        shop = GIVEN.shop();
        team = new Team(PRODUCT, shop);
        team.givePin("admin");
        admin = shop.admin().withPin(shop.adminEmail(), Team.PIN);
    }

    @Test
    void aRoleIsMadeAsItWasEnteredAndWrittenDown() {
        HttpResponse<String> created = admin.post("/api/staff/roles", """
                {"code":"runner","label":" Runner ","description":"Carries","landing":"/access/users","order_source":"drive",
                 "visible_sources":["drive","kiosk"],"permissions":["order.read","user.read"]}""");
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        JsonObject role = Given.json(created).getJsonObject("data");
        assertThat(role.getString("label")).isEqualTo("Runner");
        assertThat(role.getString("landing")).isEqualTo("/access/users");
        assertThat(role.getString("order_source")).isEqualTo("drive");
        assertThat(role.get("visible_sources")).hasToString("[\"kiosk\",\"drive\"]");
        assertThat(role.get("permissions")).hasToString("[\"order.read\",\"user.read\"]");
        assertThat(role.getInt("people")).isZero();
        assertThat(trail("role.create")).contains("runner", "\"order.read\"", "Ada");
        Roles.assertRefused(admin.post("/api/staff/roles", Roles.body("runner", "")), 409, "\"field\":\"code\"");
    }

    @Test
    void whatCannotBeStoredIsRefusedByItsField() {
        String fine = Roles.body("fine", "\"order.read\"");
        List<String[]> wrong = List.of(
                new String[] {fine.replace("\"fine\"", "\"Not Fine\""), "code"},
                new String[] {fine.replace("\"fine\"", "\"" + "a".repeat(41) + "\""), "code"},
                new String[] {fine.replace("\"Some role\"", "\" \""), "label"},
                new String[] {fine.replace("\"Some role\"", "\"" + "a".repeat(81) + "\""), "label"},
                new String[] {fine.replace("order.read", "order.fly"), "permissions"},
                new String[] {fine.replace("order.read", "tenant.manage"), "permissions"},
                new String[] {Roles.with(fine, "\"landing\":\"/no/page\""), "landing"},
                new String[] {Roles.with(fine, "\"landing\":\"/access/role\""), "landing"},
                new String[] {Roles.with(fine, "\"landing\":\"/access/users\""), "landing"},
                new String[] {Roles.with(fine, "\"order_source\":\"web\""), "order_source"},
                new String[] {Roles.with(fine, "\"visible_sources\":[\"web\"]"), "visible_sources[0]"},
                new String[] {
                    Roles.with(fine, "\"order_source\":\"drive\",\"visible_sources\":[\"kiosk\"]"), "order_source"
                });
        for (String[] one : wrong) {
            Roles.assertRefused(admin.post("/api/staff/roles", one[0]), 422, "\"field\":\"" + one[1] + "\"");
        }
        assertThat(admin.get("/api/staff/roles").body()).doesNotContain("\"code\":\"fine\"");
    }

    @Test
    void withoutThePinNothingHappens() throws SQLException {
        long drive = id("drive");
        String body = Roles.body("nobody", "");
        Roles.assertRefused(shop.admin().post("/api/staff/roles", body), 403, "PIN_REQUIRED");
        team.hire("kitchen", "Cook", "One", "cook");
        team.givePin("cook");
        Session other = shop.admin().withPin(team.mail("cook"), Team.PIN);
        Roles.assertRefused(other.post("/api/staff/roles", body), 403, "PIN_INVALID");
        Roles.assertRefused(other.put(Roles.path(drive), Roles.update("")), 403, "PIN_INVALID");
        Roles.assertRefused(other.put(Roles.path(drive) + "/permissions", Roles.given("", 0)), 403, "PIN_INVALID");
        Roles.assertRefused(
                other.post(Roles.path(drive) + "/clone", "{\"code\":\"x\",\"label\":\"X\"}"), 403, "PIN_INVALID");
        Roles.assertRefused(other.post(Roles.path(drive) + "/deactivate", "{}"), 403, "PIN_INVALID");
        Roles.assertRefused(other.delete(Roles.path(drive)), 403, "PIN_INVALID");
        assertThat(admin.get("/api/staff/roles").body()).contains("\"total\":5").doesNotContain("\"is_active\":false");
    }

    @Test
    void anUpdateSaysWhatChangedAndAStaleOneWhatDiffers() {
        long drive = id("drive");
        String body = Roles.update("\"order.read\",\"stats.read\"");
        HttpResponse<String> saved = admin.put(Roles.path(drive), body);
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        assertThat(trail("role.update"))
                .contains("\"name\":\"stats.read\"", "\"name\":\"order.deliver\"", "order_source", "label")
                .doesNotContain("description");
        HttpResponse<String> stale = admin.put(Roles.path(drive), body.replace("Some role", "Other"));
        Roles.assertRefused(stale, 409, "CONFLICT");
        assertThat(stale.body()).contains("\"version\":1", "\"differs\":[\"label\"]");
        HttpResponse<String> later = admin.put(Roles.path(drive) + "/permissions", Roles.given("", 0));
        Roles.assertRefused(later, 409, "\"differs\":[\"permissions\"]");
    }

    @Test
    void theNextRequestOfAnOpenSessionFeelsIt() throws SQLException {
        team.hire("manager", "Who", "Reads", "reader");
        Session open = team.enter("reader");
        assertThat(open.get("/access/users").statusCode()).isEqualTo(200);
        long manager = id("manager");
        assertThat(admin.put(
                                Roles.path(manager),
                                Roles.with(Roles.update("\"user.read\""), "\"landing\":\"/access/users\""))
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> taken = admin.put(Roles.path(manager) + "/permissions", Roles.given("\"order.read\"", 1));
        assertThat(taken.body()).contains("\"landing\":\"/dashboard/home\"");
        assertThat(open.get("/access/users").statusCode()).isEqualTo(403);
        assertThat(open.get("/api/staff/users").statusCode()).isEqualTo(403);
        admin.put(Roles.path(manager) + "/permissions", Roles.given("\"user.read\"", 2));
        assertThat(open.get("/access/users").statusCode()).isEqualTo(200);
        admin.post(Roles.path(manager) + "/deactivate", "{}");
        assertThat(open.get("/access/users").statusCode()).isEqualTo(403);
        Roles.assertRefused(admin.post(Roles.path(manager) + "/deactivate", "{}"), 409, "INVALID_TRANSITION");
        admin.post(Roles.path(manager) + "/activate", "{}");
        assertThat(open.get("/access/users").statusCode()).isEqualTo(200);
        assertThat(trail("role.deactivate") + trail("role.activate")).contains("\"summary\":\"manager\"");
    }

    @Test
    void aRoleThatPeopleHoldIsNotDeletedAndTheirNumberIsSaid() throws SQLException {
        long drive = id("drive");
        team.hire("drive", "Lane", "One", "one");
        team.hire("drive", "Lane", "Two", "two");
        HttpResponse<String> refused = admin.delete(Roles.path(drive));
        Roles.assertRefused(refused, 409, "\"people\":2");
        assertThat(admin.get(Roles.path(drive)).statusCode()).isEqualTo(200);
        // a role that once acted can go: the trail keeps its row and loses the link
        long counter = id("counter");
        assertThat(admin.delete(Roles.path(counter)).statusCode()).isEqualTo(200);
        assertThat(admin.get(Roles.path(counter)).statusCode()).isEqualTo(404);
        assertThat(admin.delete(Roles.path(counter)).statusCode()).isEqualTo(404);
        assertThat(trail("role.delete")).contains("\"summary\":\"counter\"");
    }

    @Test
    void aCopyGivesTheSame() {
        long drive = id("drive");
        HttpResponse<String> copied =
                admin.post(Roles.path(drive) + "/clone", "{\"code\":\"drive-2\",\"label\":\"Drive 2\"}");
        assertThat(copied.statusCode()).as(copied.body()).isEqualTo(201);
        JsonObject copy = Given.json(copied).getJsonObject("data");
        JsonObject drives = Given.json(admin.get(Roles.path(drive))).getJsonObject("data");
        for (String field : List.of("permissions", "visible_sources", "order_source", "landing")) {
            assertThat(copy.get(field)).as(field).isEqualTo(drives.get(field));
        }
        assertThat(trail("role.create")).contains("drive-2", "order.deliver");
        Roles.assertRefused(
                admin.post(Roles.path(drive) + "/clone", "{\"code\":\"drive\",\"label\":\"X\"}"), 409, "code");
    }

    private long id(String code) {
        return Roles.id(admin, code);
    }

    private String trail(String action) {
        return admin.get("/api/staff/audit?action=" + action).body();
    }
}
