package org.comptoir.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The judges of the hostile tests, seen to condemn: planted holes, and no server. */
class JudgementTest {
    private static final Matrix MATRIX = Matrix.of(List.of(
            "PAGE /access/users = user.read",
            "PAGE /access/person?id=0 = user.read",
            "PAGE /errors/failed = nowhere",
            "GET /api/health = public",
            "GET /api/me = signed-in",
            "GET /api/staff/roles = role.manage or user.read",
            "GET /api/staff/users/{id} = user.read",
            "POST /api/staff/tenants = tenant.manage of the operator"));
    private static final EntryPoint USERS = EntryPoint.of("PAGE /access/users");
    private static final EntryPoint ROLES = EntryPoint.of("GET /api/staff/roles");
    private static final EntryPoint TENANTS = EntryPoint.of("POST /api/staff/tenants");

    @Test
    void anEntryPointThatIsNotNamedIsReported() {
        Set<EntryPoint> deployed = new TreeSet<>(MATRIX.lines().keySet());
        assertThat(MATRIX.gaps(deployed)).isEmpty();
        deployed.add(EntryPoint.of("DELETE /api/staff/everything"));
        assertThat(MATRIX.gaps(deployed)).singleElement().asString().contains("DELETE /api/staff/everything");
        deployed.remove(EntryPoint.of("DELETE /api/staff/everything"));
        deployed.remove(USERS);
        assertThat(MATRIX.gaps(deployed)).singleElement().asString().contains("/access/users", "nothing deployed");
    }

    @Test
    void aDoorThatLetsSomebodyInWronglyIsReported() {
        assertThat(judged(USERS, Set.of("order.read"), Verdict.FORBIDDEN)).isEmpty();
        assertThat(judged(USERS, Set.of("order.read"), Verdict.LET_IN)).hasSize(1);
        assertThat(judged(USERS, null, Verdict.LET_IN)).hasSize(1);
        assertThat(judged(ROLES, Set.of("user.read"), Verdict.LET_IN)).isEmpty();
        assertThat(judged(ROLES, Set.of("user.update"), Verdict.LET_IN)).hasSize(1);
        assertThat(judged(EntryPoint.of("GET /api/me"), null, Verdict.LET_IN)).hasSize(1);
        assertThat(judged(EntryPoint.of("PAGE /errors/failed"), Set.of(), Verdict.LET_IN))
                .hasSize(1);
        assertThat(judged(EntryPoint.of("GET /api/odd"), Set.of(), Verdict.FORBIDDEN))
                .hasSize(1);
    }

    @Test
    void aDoorThatIsShutWronglyIsReportedToo() {
        assertThat(judged(USERS, Set.of("user.read"), Verdict.FORBIDDEN)).hasSize(1);
        assertThat(judged(USERS, Set.of("user.read"), Verdict.NOT_THERE)).hasSize(1);
        assertThat(judged(USERS, Set.of("user.read"), Verdict.BROKEN)).hasSize(1);
        assertThat(judged(EntryPoint.of("GET /api/health"), null, Verdict.SIGN_IN))
                .hasSize(1);
        assertThat(judged(EntryPoint.of("PAGE /access/person"), Set.of("user.read"), Verdict.NOT_THERE))
                .isEmpty();
        assertThat(judged(EntryPoint.of("PAGE /access/person"), Set.of(), Verdict.NOT_THERE))
                .hasSize(1);
    }

    @Test
    void whatIsTheOperatorsIsNobodyElses() {
        Set<String> code = Set.of("tenant.manage");
        assertThat(MATRIX.breaches(List.of(new Matrix.Seen(TENANTS, "x", code, true, Verdict.LET_IN))))
                .isEmpty();
        assertThat(judged(TENANTS, code, Verdict.FORBIDDEN)).isEmpty();
        assertThat(judged(TENANTS, code, Verdict.LET_IN)).hasSize(1);
    }

    @Test
    void intrusionsAreOnlyThoseWhoGotIn() {
        Matrix.Seen in = new Matrix.Seen(USERS, "nobody", null, false, Verdict.LET_IN);
        Matrix.Seen broken = new Matrix.Seen(USERS, "nobody", null, false, Verdict.BROKEN);
        Matrix.Seen lost = new Matrix.Seen(USERS, "nobody", null, false, Verdict.NOT_THERE);
        assertThat(MATRIX.intrusions(List.of(in, broken, lost))).hasSize(2);
    }

    @Test
    void anAnswerIsReadForWhatTheGateDid() {
        EntryPoint one = EntryPoint.of("GET /api/staff/users/{id}");
        assertThat(Verdict.of(ROLES, 401, "", "AUTH_REQUIRED")).isEqualTo(Verdict.SIGN_IN);
        assertThat(Verdict.of(ROLES, 403, "", "FORBIDDEN")).isEqualTo(Verdict.FORBIDDEN);
        assertThat(Verdict.of(ROLES, 403, "", "PIN_REQUIRED")).isEqualTo(Verdict.LET_IN);
        assertThat(Verdict.of(ROLES, 403, "", "")).isEqualTo(Verdict.BROKEN);
        assertThat(Verdict.of(ROLES, 422, "", "VALIDATION_ERROR")).isEqualTo(Verdict.LET_IN);
        assertThat(Verdict.of(ROLES, 404, "", "NOT_FOUND")).isEqualTo(Verdict.NOT_THERE);
        assertThat(Verdict.of(one, 404, "", "USER_NOT_FOUND")).isEqualTo(Verdict.LET_IN);
        assertThat(Verdict.of(one, 500, "", "INTERNAL_ERROR")).isEqualTo(Verdict.BROKEN);
        assertThat(Verdict.of(USERS, 302, "/access/sign-in?next=%2F", "")).isEqualTo(Verdict.SIGN_IN);
        assertThat(Verdict.of(USERS, 302, "/dashboard/home", "")).isEqualTo(Verdict.LET_IN);
        assertThat(Verdict.of(USERS, 403, "", "")).isEqualTo(Verdict.FORBIDDEN);
        assertThat(Verdict.code("{\"data\":null,\"error\":{\"code\":\"FORBIDDEN\",\"message\":\"\"}}"))
                .isEqualTo("FORBIDDEN");
    }

    private static List<String> judged(EntryPoint entry, Set<String> codes, Verdict verdict) {
        return MATRIX.breaches(List.of(new Matrix.Seen(entry, "somebody", codes, false, verdict)));
    }
}
