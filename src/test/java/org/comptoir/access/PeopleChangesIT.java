package org.comptoir.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
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

/** Changing people over the API: with a PIN, within what one holds, and never so that nobody is left in charge. */
class PeopleChangesIT {
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
    void whoeverIsInvitedIsThereWithTheRoleAndAMail() throws SQLException {
        HttpResponse<String> created = admin.post("/api/staff/users", person("ines", "kitchen"));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        JsonObject ines = Given.json(created).getJsonObject("data");
        assertThat(ines.getString("role_code")).isEqualTo("kitchen");
        assertThat(ines.getBoolean("has_pin")).isFalse();
        assertThat(
                        team.count(
                                "SELECT COUNT(*) FROM audit_log WHERE tenant_id = ? AND action_code = 'user.create' AND summary = CONCAT('#', entity_id)"))
                .isEqualTo(1);
        assertRefused(admin.post("/api/staff/users", person("ines", "kitchen")), 409, "\"field\":\"email\"");
        assertRefused(admin.post("/api/staff/users", person("other", "no-such")), 422, "\"field\":\"role\"");
        assertRefused(
                admin.post("/api/staff/users", person("other", "kitchen").replace("Ines", " ")), 422, "first_name");
    }

    @Test
    void withoutTheRightPinNothingHappens() throws SQLException {
        String body = person("nobody", "kitchen");
        assertRefused(shop.admin().post("/api/staff/users", body), 403, "PIN_REQUIRED");
        assertRefused(
                shop.admin().withPin(shop.adminEmail(), "000000").post("/api/staff/users", body), 403, "PIN_INVALID");
        team.hire("kitchen", "Cook", "One", "cook");
        team.givePin("cook");
        assertRefused(
                shop.admin().withPin(team.mail("cook"), Team.PIN).post("/api/staff/users", body), 403, "PIN_INVALID");
        Shop other = GIVEN.shop();
        new Team(PRODUCT, other).givePin("admin");
        assertRefused(
                shop.admin().withPin(other.adminEmail(), Team.PIN).post("/api/staff/users", body), 403, "PIN_INVALID");
        assertThat(admin.get("/api/staff/users?q=nobody").body()).contains("\"total\":0");
    }

    @Test
    void theTrailNamesWhosePinItWas() throws SQLException {
        team.hire("admin", "Second", "Chief", "second");
        team.givePin("second");
        long cook = hired("kitchen", "cook");
        HttpResponse<String> done = shop.admin()
                .withPin(team.mail("second"), Team.PIN)
                .post("/api/staff/users/" + cook + "/deactivate", "{}");
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(admin.get("/api/staff/audit?action=user.deactivate").body()).contains("Second Chief");
    }

    @Test
    void aStaleVersionIsAConflictThatSaysWhatDiffers() throws SQLException {
        long cook = hired("kitchen", "cook");
        String body = person("cook", "drive").replace("}", ",\"version\":0}");
        HttpResponse<String> saved = admin.put("/api/staff/users/" + cook, body);
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        HttpResponse<String> stale = admin.put("/api/staff/users/" + cook, body.replace("\"drive\"", "\"counter\""));
        assertRefused(stale, 409, "CONFLICT");
        assertThat(stale.body()).contains("\"version\":1", "\"differs\":[\"role\"]");
        assertThat(admin.get("/api/staff/audit?action=user.update").body()).contains("first_name", "role");
    }

    @Test
    void nobodyTouchesOrMakesWhoHoldsMoreThanThey() throws SQLException {
        team.hire("kitchen", "Small", "Boss", "boss");
        team.givePin("boss");
        for (String code : List.of("user.read", "user.create", "user.update", "user.deactivate")) {
            team.grant("kitchen", code);
        }
        Session boss = team.enter("boss").withPin(team.mail("boss"), Team.PIN);
        long chief = shop.admin().me().getInt("user_id");
        assertRefused(boss.post("/api/staff/users", person("friend", "admin")), 403, "role.manage");
        assertRefused(boss.post("/api/staff/users/" + chief + "/deactivate", "{}"), 403, "FORBIDDEN");
        assertRefused(boss.post("/api/staff/users/" + chief + "/reset-pin", "{}"), 403, "FORBIDDEN");
        assertRefused(boss.delete("/api/staff/users/" + chief), 403, "FORBIDDEN");
        long cook = hired("kitchen", "cook");
        String promoted = person("cook", "admin").replace("}", ",\"version\":0}");
        assertRefused(boss.put("/api/staff/users/" + cook, promoted), 403, "FORBIDDEN");
        assertThat(boss.post("/api/staff/users/" + cook + "/deactivate", "{}").statusCode())
                .isEqualTo(200);
    }

    @Test
    void nobodyDeactivatesThemselvesAndWhoIsDeactivatedIsOutAtOnce() throws SQLException {
        long self = shop.admin().me().getInt("user_id");
        assertRefused(admin.post("/api/staff/users/" + self + "/deactivate", "{}"), 403, "SELF_DEACTIVATION_FORBIDDEN");
        assertRefused(admin.delete("/api/staff/users/" + self), 403, "SELF_DEACTIVATION_FORBIDDEN");
        long cook = hired("kitchen", "cook");
        Session open = team.enter("cook");
        assertThat(open.get("/api/me").statusCode()).isEqualTo(200);
        assertThat(admin.post("/api/staff/users/" + cook + "/deactivate", "{}").statusCode())
                .isEqualTo(200);
        assertThat(open.get("/api/me").statusCode()).isEqualTo(401);
        assertRefused(admin.post("/api/staff/users/" + cook + "/deactivate", "{}"), 409, "INVALID_TRANSITION");
        assertThat(admin.post("/api/staff/users/" + cook + "/reactivate", "{}").statusCode())
                .isEqualTo(200);
        assertThat(open.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(team.enter("cook").get("/api/me").statusCode()).isEqualTo(200);
    }

    @Test
    void twoWhoDeactivateEachOtherLeaveOneInCharge() throws Exception {
        long second = hired("admin", "second");
        // so that it is not the rule of the last one in charge that stops the loser
        hired("admin", "third");
        team.givePin("second");
        Session other = team.enter("second").withPin(team.mail("second"), Team.PIN);
        long first = shop.admin().me().getInt("user_id");
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Integer>> acts = List.of(
                    () -> admin.post("/api/staff/users/" + second + "/deactivate", "{}")
                            .statusCode(),
                    () -> other.post("/api/staff/users/" + first + "/deactivate", "{}")
                            .statusCode());
            int won = 0;
            for (Future<Integer> act : both.invokeAll(acts)) {
                won += act.get() == 200 ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        } finally {
            both.shutdownNow();
        }
    }

    @Test
    void theLastWhoManagesRolesKeepsIt() throws SQLException {
        team.hire("admin", "Other", "Chief", "other");
        team.givePin("other");
        team.set("other", "is_active = 1");
        long self = shop.admin().me().getInt("user_id");
        Session other = team.enter("other").withPin(team.mail("other"), Team.PIN);
        long otherId = other.me().getInt("user_id");
        String demoted = person("admin", "kitchen").replace("}", ",\"version\":0}");
        assertThat(other.put("/api/staff/users/" + self, demoted).statusCode()).isEqualTo(200);
        String own = person("other", "kitchen").replace("}", ",\"version\":0}");
        HttpResponse<String> last = other.put("/api/staff/users/" + otherId, own);
        assertRefused(last, 409, "CONFLICT");
        assertThat(other.get("/api/staff/users/" + otherId).body()).contains("\"role_code\":\"admin\"");
    }

    private long hired(String role, String name) throws SQLException {
        team.hire(role, "Some", "Body", name);
        return team.id(name);
    }

    private String person(String name, String role) {
        return """
                {"email":"%s","first_name":"Ines","last_name":"Caron","role":"%s"}""".formatted(team.mail(name), role);
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String says) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(says);
    }
}
