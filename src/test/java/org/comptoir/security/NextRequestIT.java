package org.comptoir.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What changes about a person, their role or their shop holds on the next request of a session that is open already. */
class NextRequestIT {
    private static final EntryPoint PAGE = EntryPoint.of("PAGE /access/users");
    private static final EntryPoint API = EntryPoint.of("GET /api/staff/users");
    private static Shop shop;

    @BeforeAll
    static void open() throws SQLException {
        shop = Shop.open("Changing");
    }

    /** A change to somebody ({@code p}), their role ({@code r}) or their tenant ({@code t}), and what it makes of them. */
    enum Change {
        PERMISSION_WITHDRAWN(
                "DELETE rp FROM role_permission rp JOIN role r ON r.id = rp.role_id JOIN user p ON p.role_id = r.id"
                        + " JOIN permission c ON c.id = rp.permission_id WHERE p.id = ? AND c.code = 'user.read'",
                "manager",
                Verdict.FORBIDDEN),
        PERMISSION_GIVEN(
                "INSERT INTO role_permission SELECT p.role_id, c.id FROM user p JOIN permission c ON c.code = 'user.read'"
                        + " WHERE p.id = ?",
                "kitchen",
                Verdict.LET_IN),
        ROLE_TAKEN(
                "UPDATE user p JOIN role r ON r.tenant_id = p.tenant_id AND r.code = 'drive' SET p.role_id = r.id WHERE p.id = ?",
                "admin",
                Verdict.FORBIDDEN),
        ROLE_GIVEN(
                "UPDATE user p JOIN role r ON r.tenant_id = p.tenant_id AND r.code = 'admin' SET p.role_id = r.id WHERE p.id = ?",
                "drive",
                Verdict.LET_IN),
        ROLE_INACTIVE(
                "UPDATE role r JOIN user p ON p.role_id = r.id SET r.is_active = 0 WHERE p.id = ?",
                "manager",
                Verdict.FORBIDDEN),
        PERSON_INACTIVE("UPDATE user p SET p.is_active = 0 WHERE p.id = ?", "admin", Verdict.SIGN_IN),
        SESSION_ENDED(
                "UPDATE user_session s SET s.ended_at = UTC_TIMESTAMP(3) WHERE s.user_id = ?",
                "admin",
                Verdict.SIGN_IN),
        TENANT_INACTIVE(
                "UPDATE tenants t JOIN user p ON p.tenant_id = t.id SET t.is_active = 0 WHERE p.id = ?",
                "admin",
                Verdict.SIGN_IN);

        private final String sql;
        private final String role;
        private final Verdict after;

        Change(String sql, String role, Verdict after) {
            this.sql = sql;
            this.role = role;
            this.after = after;
        }
    }

    @ParameterizedTest
    @EnumSource
    void holdsAtOnce(Change change) throws SQLException {
        // each on its own: a changed role would be changed for the next case, too
        Shop here = change.name().startsWith("PERSON") || change.name().startsWith("SESSION") ? shop : fresh();
        Caller caller = here.hire(change.role);
        Caller.Key key = caller.open();
        Verdict before = change.after == Verdict.LET_IN ? Verdict.FORBIDDEN : Verdict.LET_IN;
        assertThat(met(key)).containsOnly(before);
        assertThat(Db.update(change.sql, caller.person())).isPositive();
        assertThat(met(key)).as(change.name()).containsOnly(change.after);
    }

    private static Shop fresh() throws SQLException {
        return Shop.open("Changing");
    }

    private static List<Verdict> met(Caller.Key key) {
        return List.of(
                Verdict.of(PAGE, Caller.send(key, "GET", PAGE.path(), null)),
                Verdict.of(API, Caller.send(key, "GET", API.path(), null)));
    }
}
