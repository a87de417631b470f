package org.comptoir.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The other judges, seen to condemn what is planted and to leave alone what is right. */
class JudgesTest {
    @Test
    void aChangeThatNeedsNoTokenIsReported() {
        assertThat(Judge.forged("POST /x", "", 403, "FORBIDDEN")).isEmpty();
        for (int status : new int[] {200, 201, 204, 401, 404, 422, 500}) {
            assertThat(Judge.forged("POST /x", "wrong", status, "")).hasSize(1);
        }
        assertThat(Judge.forged("POST /x", "", 403, "PIN_REQUIRED")).hasSize(1);
    }

    @Test
    void aPageThatBreaksIsReportedAndOneThatExpiredIsNot() {
        String expired = "<title>Cette page est restée ouverte trop longtemps – Comptoir</title>";
        assertThat(Judge.answered("/x", 500, expired)).isEmpty();
        assertThat(Judge.answered("/x", 302, "")).isEmpty();
        assertThat(Judge.answered("/x", 500, "<title>x</title>")).hasSize(1);
    }

    @Test
    void whateverShowsTheNeighboursIsReported() {
        assertThat(Judge.foreign("GET /x/1", true, false, 404, "{}", "secret")).isEmpty();
        for (int status : new int[] {200, 204, 400, 403, 409, 422, 500}) {
            assertThat(Judge.foreign("GET /x/1", true, false, status, "{}", "secret"))
                    .hasSize(1);
        }
        assertThat(Judge.foreign("GET /x/1", true, false, 404, "a secret one", "secret"))
                .hasSize(1);
        assertThat(Judge.foreign("PUT /x/1", true, true, 422, "{}", "secret")).isEmpty();
        assertThat(Judge.foreign("GET /x?id=1", false, false, 200, "{}", "secret"))
                .isEmpty();
        assertThat(Judge.foreign("GET /x?id=1", false, false, 200, "secret", "secret"))
                .hasSize(1);
        assertThat(Judge.foreign("GET /x?id=1", false, false, 500, "", "secret"))
                .hasSize(1);
    }

    @Test
    void aChangedRowIsReportedBothWays() {
        Rows before = new Rows(Map.of("role", List.of("[1, a]", "[2, b]", "[2, b]"), "user", List.of("[1, x]")));
        Rows after = new Rows(Map.of("role", List.of("[2, b]", "[1, c]", "[2, b]"), "user", List.of("[1, x]")));
        assertThat(before.changesTo(before)).isEmpty();
        assertThat(before.changesTo(after)).containsExactly("role - [1, a]", "role + [1, c]");
        Rows fewer = new Rows(Map.of("role", List.of("[1, a]", "[2, b]"), "user", List.of("[1, x]")));
        assertThat(before.changesTo(fewer)).containsExactly("role - [2, b]");
    }

    @Test
    void anExtraFieldThatWasTakenIsReported() {
        Extras extras = new Extras("01900000-0000-7000-8000-000000000001");
        JsonObject body = Json.createObjectBuilder()
                .add("role", "kitchen")
                .add("person", Json.createObjectBuilder().add("email", "a@b.test"))
                .build();
        JsonObject more = extras.added(body);
        assertThat(more.getString("role")).isEqualTo("kitchen");
        assertThat(more.getString("tenant_id")).isEqualTo(extras.tenant());
        assertThat(more.getJsonObject("person").getString("role")).isEqualTo("admin");
        String taken = "role + [1, " + more.getInt("version") + "]";
        String older = "user + [1, " + more.getString("created_at").substring(0, 10) + " 04:05:06.000000]";
        String before = "role - [1, " + more.getInt("version") + "]";
        assertThat(extras.taken(List.of("role + [1, 0]", before, taken, older))).containsExactly(taken, older);
    }

    @Test
    void aCodeThatIsNotEnoughIsReported() {
        String refused = "{\"data\":null,\"error\":{\"code\":\"FORBIDDEN\",%s\"message\":\"\"}}";
        assertThat(Judge.enough("x", 201, "{}")).isEmpty();
        assertThat(Judge.enough("x", 403, refused.formatted(""))).hasSize(1);
        assertThat(Judge.enough("x", 403, refused.formatted("\"details\":{\"permissions\":[\"a\"]},")))
                .isEmpty();
        assertThat(Judge.enough("x", 500, "")).hasSize(1);
    }

    @Test
    void aFieldThatIsTheServersIsReported() {
        JsonObject inner = Json.createObjectBuilder().add("is_operator", true).build();
        JsonObject body =
                Json.createObjectBuilder().add("name", "x").add("inner", inner).build();
        assertThat(Extras.reserved("x", body)).containsExactly("x takes is_operator");
    }

    @Test
    void anExtraFieldThatMadeADifferenceIsReported() {
        Map<String, Long> plain = Map.of(Judge.STATUS, 201L, "user +", 1L, "people who are admin", 0L);
        assertThat(Judge.same("x", plain, plain)).isEmpty();
        assertThat(Judge.same("x", plain, Map.of(Judge.STATUS, 201L, "user +", 1L, "people who are admin", 1L)))
                .hasSize(1);
        assertThat(Judge.same("x", plain, Map.of(Judge.STATUS, 422L))).hasSize(1);
        assertThat(Judge.same("x", Map.of(Judge.STATUS, 409L), Map.of(Judge.STATUS, 200L)))
                .isEmpty();
    }

    @Test
    void markupThatIsNoTextIsReported() {
        assertThat(new Markup(false, 0, 0, 0, 0).problems("/x", 200)).isEmpty();
        assertThat(new Markup(true, 0, 0, 0, 0).problems("/x", 200)).hasSize(1);
        assertThat(new Markup(false, 1, 0, 0, 0).problems("/x", 200)).hasSize(1);
        assertThat(new Markup(false, 0, 1, 1, 1).problems("/x", 200)).hasSize(3);
        assertThat(new Markup(false, 0, 0, 0, 0).problems("/x", 500)).hasSize(1);
    }

    @Test
    void everyButtonOfAFormIsPressed() {
        String page = """
                <form action="/platform/look"><button name="theme" value="dark">x</button></form>
                <form id="f" method="post"><input type="hidden" name="f" value="f"/>
                <input id="f:mail" name="f:mail" type="email"/><input name="f:all" type="checkbox" value="on"/>
                <button id="f:go" name="f:go" type="submit">Go</button><button name="f:drop">Drop</button>
                <input type="hidden" name="jakarta.faces.ViewState" value="1:2"/></form>""";
        List<Map<String, String>> posts = Forms.posts(page, "a@b.test");
        assertThat(posts).hasSize(2);
        assertThat(posts.get(0))
                .containsEntry("f:go", "f:go")
                .containsEntry("f:mail", "a@b.test")
                .containsEntry(Forms.VIEW_STATE, "1:2")
                .doesNotContainKey("f:drop");
        assertThat(Forms.encoded(Map.of("a b", "&"))).isEqualTo("a+b=%26");
    }
}
