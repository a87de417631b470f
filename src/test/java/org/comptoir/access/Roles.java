package org.comptoir.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import org.comptoir.test.Given;
import org.comptoir.test.Given.Session;

/** What tests about roles send and expect. */
final class Roles {
    private Roles() {}

    static String body(String code, String permissions) {
        return """
                {"code":"%s","label":"Some role","permissions":[%s]}""".formatted(code, permissions);
    }

    /** Against version 0. */
    static String update(String permissions) {
        return """
                {"label":"Some role","visible_sources":["drive"],"version":0,"permissions":[%s]}""".formatted(permissions);
    }

    static String given(String permissions, long version) {
        return """
                {"permissions":[%s],"version":%d}""".formatted(permissions, version);
    }

    static String with(String body, String more) {
        return body.replaceFirst("}$", "," + more + "}");
    }

    static String path(long id) {
        return "/api/staff/roles/" + id;
    }

    static long id(Session session, String code) {
        return Given.json(session.get("/api/staff/roles")).getJsonArray("data").getValuesAs(JsonObject.class).stream()
                .filter(role -> role.getString("code").equals(code))
                .findFirst()
                .orElseThrow()
                .getInt("id");
    }

    static void assertRefused(HttpResponse<String> answer, int status, String says) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(says);
    }
}
