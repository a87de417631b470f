package org.comptoir.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.comptoir.test.Given;
import org.comptoir.test.Given.Session;
import org.comptoir.test.Given.Shop;
import org.comptoir.test.Product;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody gives, takes or touches through a role what they do not hold, and somebody always manages the roles. */
class RoleEscalationIT {
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
    void aSmallBossStaysSmall() throws SQLException {
        Session boss = boss("boss");
        long own = id("kitchen");
        long chief = id("admin");
        long manager = id("manager");
        Roles.assertRefused(boss.post("/api/staff/roles", Roles.body("mine", "\"user.create\"")), 403, "user.create");
        Roles.assertRefused(
                boss.put(Roles.path(own) + "/permissions", Roles.given("\"role.manage\",\"user.create\"", 0)),
                403,
                "user.create");
        Roles.assertRefused(
                boss.put(Roles.path(own), Roles.update("\"role.manage\",\"user.create\"")), 403, "user.create");
        // not even to make it smaller, or to rename it
        Roles.assertRefused(boss.put(Roles.path(manager) + "/permissions", Roles.given("", 0)), 403, "FORBIDDEN");
        Roles.assertRefused(boss.put(Roles.path(manager), Roles.update("")), 403, "FORBIDDEN");
        Roles.assertRefused(boss.post(Roles.path(chief) + "/deactivate", "{}"), 403, "FORBIDDEN");
        Roles.assertRefused(boss.delete(Roles.path(manager)), 403, "FORBIDDEN");
        Roles.assertRefused(
                boss.post(Roles.path(chief) + "/clone", "{\"code\":\"mine\",\"label\":\"Mine\"}"), 403, "FORBIDDEN");
        assertThat(boss.post("/api/staff/roles", Roles.body("mine", "\"order.read\""))
                        .statusCode())
                .isEqualTo(201);
        assertThat(admin.get("/api/staff/roles").body()).contains("\"total\":6");
    }

    @Test
    void thePersonBehindThePinBoundsTheActAndNotWhoeverIsSignedIn() throws SQLException {
        boss("boss");
        Session lent = shop.admin().withPin(team.mail("boss"), Team.PIN);
        Roles.assertRefused(lent.post("/api/staff/roles", Roles.body("mine", "\"user.create\"")), 403, "user.create");
    }

    @Test
    void nobodyBorrowsATenantsKeys() throws SQLException {
        Session boss = boss("boss");
        team.grant("kitchen", "tenant.manage");
        for (Session one : List.of(admin, boss)) {
            Roles.assertRefused(
                    one.post("/api/staff/roles", Roles.body("landlord", "\"tenant.manage\"")), 422, "tenant.manage");
            Roles.assertRefused(
                    one.put(Roles.path(id("kitchen")) + "/permissions", Roles.given("\"tenant.manage\"", 0)),
                    422,
                    "tenant.manage");
        }
        assertThat(admin.get("/api/staff/roles").body()).doesNotContain("tenant.manage");
        assertThat(shop.admin().get("/access/permissions").body()).doesNotContain("tenant.manage");
        assertThat(shop.admin().get("/access/role").body()).doesNotContain("tenant.manage");
    }

    @Test
    void anotherTenantsRoleIsNotThere() throws SQLException {
        Shop other = GIVEN.shop();
        long foreign = Roles.id(other.admin(), "drive");
        assertThat(admin.get(Roles.path(foreign)).statusCode()).isEqualTo(404);
        assertThat(admin.put(Roles.path(foreign), Roles.update("")).statusCode())
                .isEqualTo(404);
        assertThat(admin.put(Roles.path(foreign) + "/permissions", Roles.given("", 0))
                        .statusCode())
                .isEqualTo(404);
        assertThat(admin.delete(Roles.path(foreign)).statusCode()).isEqualTo(404);
        assertThat(admin.post(Roles.path(foreign) + "/deactivate", "{}").statusCode())
                .isEqualTo(404);
        assertThat(admin.get("/access/role?id=" + foreign).statusCode()).isEqualTo(404);
        assertThat(admin.get("/access/role?clone=" + foreign).statusCode()).isEqualTo(404);
        assertThat(other.admin().get("/api/staff/roles").body()).contains("\"total\":5");
    }

    @Test
    void whoDoesNotManageRolesOnlyReadsThem() throws SQLException {
        team.hire("manager", "Who", "Reads", "reader");
        team.givePin("reader");
        Session reader = team.enter("reader").withPin(team.mail("reader"), Team.PIN);
        Roles.assertRefused(reader.post("/api/staff/roles", Roles.body("mine", "")), 403, "FORBIDDEN");
        Roles.assertRefused(reader.delete(Roles.path(id("drive"))), 403, "FORBIDDEN");
        assertThat(reader.get("/access/role").statusCode()).isEqualTo(403);
        assertThat(reader.get("/access/permissions").statusCode()).isEqualTo(403);
        assertThat(reader.get("/access/roles").body()).doesNotContain("/access/role?id=", "/access/permissions");
    }

    @Test
    void theLastWhoManagesRolesKeepsIt() {
        long chief = id("admin");
        Roles.assertRefused(admin.put(Roles.path(chief) + "/permissions", Roles.given("", 0)), 409, "last_manager");
        Roles.assertRefused(admin.put(Roles.path(chief), Roles.update("\"user.read\"")), 409, "last_manager");
        Roles.assertRefused(admin.post(Roles.path(chief) + "/deactivate", "{}"), 409, "last_manager");
        assertThat(admin.get("/api/me").body()).contains("role.manage");
        assertThat(admin.get("/api/staff/audit?entity_type=role").body()).contains("\"total\":0");
    }

    @Test
    void ofTwoWhoTakeItFromEachOtherOneWins() throws Exception {
        assertThat(admin.post(Roles.path(id("admin")) + "/clone", "{\"code\":\"chief\",\"label\":\"Chief\"}")
                        .statusCode())
                .isEqualTo(201);
        team.hire("chief", "Other", "Chief", "other");
        team.givePin("other");
        // a third who manages roles: that somebody is left must not be what stops the second
        boss("third");
        Session other = team.enter("other").withPin(team.mail("other"), Team.PIN);
        String mine = Roles.path(id("admin")) + "/permissions";
        String theirs = Roles.path(id("chief")) + "/permissions";
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Callable<HttpResponse<String>>> acts = List.of(
                    () -> admin.put(theirs, Roles.given("\"user.read\"", 0)),
                    () -> other.put(mine, Roles.given("\"user.read\"", 0)));
            int won = 0;
            for (Future<HttpResponse<String>> act : both.invokeAll(acts)) {
                won += act.get().statusCode() == 200 ? 1 : 0;
                assertThat(act.get().statusCode()).as(act.get().body()).isIn(200, 403);
            }
            assertThat(won).isEqualTo(1);
        } finally {
            both.shutdownNow();
        }
    }

    /** Somebody who manages roles and holds little else. */
    private Session boss(String name) throws SQLException {
        team.hire("kitchen", "Small", "Boss", name);
        team.givePin(name);
        team.grant("kitchen", "role.manage");
        return team.enter(name).withPin(team.mail(name), Team.PIN);
    }

    private long id(String code) {
        return Roles.id(admin, code);
    }
}
