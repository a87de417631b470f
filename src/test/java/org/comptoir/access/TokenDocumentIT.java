package org.comptoir.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import org.comptoir.test.Given;
import org.comptoir.test.Product;
import org.junit.jupiter.api.Test;

/** The served document tells programs where their token is enough, and where it never is. */
class TokenDocumentIT {
    @Test
    void aTokenIsAnAlternativeExceptWhereASessionIsAskedFor() {
        JsonObject document =
                Given.json(Given.in(Product.shared()).shop().admin().get("/openapi?format=JSON"));
        assertThat(document.getJsonObject("components")
                        .getJsonObject("securitySchemes")
                        .getJsonObject("token")
                        .getString("scheme"))
                .isEqualTo("bearer");
        assertThat(security(document, "/api/staff/profile", "put").toString()).contains("\"token\"", "\"csrf\"");
        assertThat(security(document, "/api/staff/profile/password", "put").toString())
                .contains("\"csrf\"")
                .doesNotContain("\"token\"");
        assertThat(security(document, "/api/staff/profile/tokens", "post").toString())
                .doesNotContain("\"token\"");
    }

    private static JsonArray security(JsonObject document, String path, String method) {
        return document.getJsonObject("paths")
                .getJsonObject(path)
                .getJsonObject(method)
                .getJsonArray("security");
    }
}
