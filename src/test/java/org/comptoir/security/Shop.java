package org.comptoir.security;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comptoir.test.Await;
import org.comptoir.test.Given;

/** A tenant of a test's own, made through the API; its people are rows, because a whole crew of hashes takes seconds. */
record Shop(String tenant, String slug, Caller admin) {
    private static final String OPERATOR = "admin@demo.comptoir.test";
    private static final Map<String, Set<String>> ROLES = Resources.roles();

    static Caller operator() throws SQLException {
        List<String> row = Db.rows("SELECT tenant_id, id FROM user WHERE email = ?", OPERATOR)
                .get(0);
        return new Caller(
                "admin of the operator", row.get(0), Long.parseLong(row.get(1)), OPERATOR, ROLES.get("admin"), true);
    }

    static Shop open(String name) throws SQLException {
        return open(name, administrator(name).add("password", Given.PASSWORD));
    }

    /** Its administrator is invited by mail; there is nothing left to be sent when this returns. */
    static Shop invited(String name) throws SQLException {
        Shop shop = open(name, administrator(name));
        Await.until(Duration.ofSeconds(30), "the invitation sent", shop::sent);
        return shop;
    }

    private static JsonObjectBuilder administrator(String firstName) {
        return Json.createObjectBuilder()
                .add("first_name", firstName.substring(0, Math.min(firstName.length(), 60)))
                .add("last_name", "Test");
    }

    private static Shop open(String name, JsonObjectBuilder administrator) throws SQLException {
        String slug = "s" + UUID.randomUUID().toString().substring(0, 18);
        String email = "admin@" + slug + ".test";
        String body = Json.createObjectBuilder()
                .add("name", name)
                .add("slug", slug)
                .add("administrator", administrator.add("email", email))
                .build()
                .toString();
        Caller operator = operator();
        HttpResponse<String> created = operator.ask(operator.open(), "POST", "/api/staff/tenants", body);
        if (created.statusCode() != 201) {
            throw new AssertionError("no tenant: " + created.body());
        }
        return of(Given.json(created).getJsonObject("data").getString("id"), slug, email);
    }

    private Optional<Boolean> sent() {
        try {
            String sql = "SELECT status FROM notifications WHERE tenant_id = ?";
            return Optional.of(Db.column(sql, tenant).stream().allMatch("sent"::equals))
                    .filter(all -> all);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A tenant that is there already, through the person with that mail. */
    static Shop of(String tenant, String slug, String email) throws SQLException {
        Db.update("UPDATE user SET pin_hash = " + pinHash() + " WHERE email = ?", email);
        String id = Db.column("SELECT id FROM user WHERE email = ?", email).get(0);
        return new Shop(
                tenant, slug, new Caller("admin", tenant, Long.parseLong(id), email, ROLES.get("admin"), false));
    }

    /** A new person with that role, one of the seeded. */
    Caller hire(String role) throws SQLException {
        String email = role + "-" + UUID.randomUUID().toString().substring(0, 8) + "@" + slug + ".test";
        Db.update("""
                INSERT INTO user (tenant_id, email, password_hash, pin_hash, first_name, last_name, role_id)
                SELECT r.tenant_id, ?, 'x', %s, 'Crew', 'Member', r.id FROM role r WHERE r.tenant_id = ? AND r.code = ?""".formatted(pinHash()), email, tenant, role);
        String id = Db.column("SELECT id FROM user WHERE email = ?", email).get(0);
        return new Caller(role, tenant, Long.parseLong(id), email, ROLES.getOrDefault(role, Set.of()), false);
    }

    /** A new role with these codes, and somebody who has it. */
    Caller hire(String role, Set<String> codes) throws SQLException {
        Db.update("INSERT INTO role (tenant_id, code, label) VALUES (?, ?, ?)", tenant, role, "Role " + role);
        for (String code : codes) {
            grant(role, code);
        }
        Caller hired = hire(role);
        return new Caller("somebody with " + codes, tenant, hired.person(), hired.email(), codes, false);
    }

    void grant(String role, String code) throws SQLException {
        Db.update("""
                INSERT INTO role_permission (role_id, permission_id)
                SELECT r.id, p.id FROM role r JOIN permission p ON p.code = ? WHERE r.tenant_id = ? AND r.code = ?""", code, tenant, role);
    }

    private static String pinHash() throws SQLException {
        return "'"
                + Db.column("SELECT pin_hash FROM user WHERE email = ?", OPERATOR)
                        .get(0) + "'";
    }
}
