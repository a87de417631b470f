package org.comptoir.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The served document and the code name the same endpoints, and every one of them answers as documented. */
class OpenApiIT {
    private static Document document;

    @BeforeAll
    static void read() {
        document = Document.read();
    }

    @Test
    void documentAndCodeNameTheSameEndpoints() {
        Set<String> coded = Coded.endpoints();
        Set<String> documented =
                document.endpoints().stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
        assertThat(coded).contains("GET /api/health");
        assertThat(documented).isEqualTo(coded);
    }

    @Test
    void everyEndpointExistsAndRefusesOrAnswersInTheEnvelope() {
        for (Document.Endpoint endpoint : document.endpoints()) {
            var response = endpoint.takesBody()
                    ? Http.send(endpoint.method(), endpoint.pathWith("0"), "{}", "Content-Type", "application/json")
                    : Http.send(endpoint.method(), endpoint.pathWith("0"), (String) null);
            int status = response.statusCode();
            assertThat(status)
                    .as(endpoint + " is served")
                    .isNotIn(405, 415, 406)
                    .isLessThan(500);
            if (!endpoint.isPublic()) {
                assertThat(Http.refusal(response, 401)).as(endpoint.toString()).isEqualTo("AUTH_REQUIRED");
            } else if (status >= 400) {
                assertThat(Http.refusal(response, status))
                        .as(endpoint.toString())
                        .isNotEqualTo("AUTH_REQUIRED");
            } else {
                assertAsDocumented(endpoint, response.body(), status);
            }
        }
    }

    private static void assertAsDocumented(Document.Endpoint endpoint, String body, int status) {
        JsonObject responses = endpoint.operation().getJsonObject("responses");
        assertThat(responses.keySet()).as(endpoint.toString()).contains(String.valueOf(status));
        JsonObject documented = responses.getJsonObject(String.valueOf(status));
        if (documented.containsKey("content")) {
            JsonShape.assertFits(endpoint.toString(), document, Document.content(documented), JsonShape.read(body));
        } else {
            assertThat(body).as(endpoint.toString()).isEmpty();
        }
    }

    @Test
    void everySchemaIsWrittenInTheContractsWords() {
        List<String> names = document.json().getJsonObject("components").getJsonObject("schemas").values().stream()
                .flatMap(schema -> schema.asJsonObject().getJsonObject("properties").keySet().stream())
                .toList();
        assertThat(names).isNotEmpty().allMatch(name -> name.matches("[a-z][a-z0-9]*(_[a-z0-9]+)*"));
    }
}
