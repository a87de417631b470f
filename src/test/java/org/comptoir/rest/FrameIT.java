package org.comptoir.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameIT {
    private static final String LOGIN = "/api/login";
    private static final int LIMIT = 256 * 1024;

    @Test
    void healthIsFlatAndNamesTheDatabase() {
        HttpResponse<String> response = Http.get("/api/health");
        assertThat(response.statusCode()).isEqualTo(200);
        JsonObject data = Http.json(response).getJsonObject("data");
        assertThat(data.getString("status")).isEqualTo("up");
        assertThat(data.getString("database")).isEqualTo("up");
    }

    @ParameterizedTest
    @CsvSource({"/health/live, \"application\"", "/health/ready, \"database\"", "/metrics, # TYPE", "/openapi, openapi:"
    })
    void microProfileServesWhatOperatorsAskFor(String path, String content) {
        HttpResponse<String> response = Http.get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains(content);
    }

    @Test
    void whatIsNotThereIsRefusedInTheEnvelope() {
        assertThat(Http.refusal(Http.get("/api/no/such/thing"), 404)).isEqualTo("NOT_FOUND");
        HttpResponse<String> deleted = Http.send("DELETE", "/api/health", (String) null);
        assertThat(Http.refusal(deleted, 405)).isEqualTo("METHOD_NOT_ALLOWED");
        assertThat(deleted.headers().firstValue("Allow"))
                .hasValueSatisfying(allow -> assertThat(allow).contains("GET"));
        assertThat(Http.refusal(Http.get("/api/health", "Accept", "text/csv"), 406))
                .isEqualTo("NOT_ACCEPTABLE");
        assertThat(Http.refusal(Http.get("/api/me"), 401)).isEqualTo("AUTH_REQUIRED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/json; charset=utf-16"
            })
    void onlyJsonIsTaken(String type) {
        assertThat(Http.refusal(Http.send("POST", LOGIN, "{}", "Content-Type", type), 415))
                .isEqualTo("UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void aHeaderThatNobodyCanReadIsRefusedInTheEnvelope() {
        assertThat(Http.refusal(Http.send("POST", LOGIN, "{}", "Content-Type", "garbage"), 400))
                .isEqualTo("MALFORMED_JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "nul", "{\"email\":\"a\"}}", "{\"email\": \"\\x\"}"})
    void brokenJsonIs400(String body) {
        assertThat(Http.refusal(Http.post(LOGIN, body), 400)).isEqualTo("MALFORMED_JSON");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | body",
                "{\"email\": 5} | email",
                "{\"email\": {}, \"password\": \"x\"} | email",
                "{} | email",
                "'' | email"
            })
    void aWrongTypeNamesItsField(String body, String field) {
        HttpResponse<String> response = Http.post(LOGIN, body);
        assertThat(Http.refusal(response, 422)).isEqualTo("VALIDATION_ERROR");
        JsonObject details = Http.json(response).getJsonObject("error").getJsonObject("details");
        assertThat(details.getString("field")).isEqualTo(field);
    }

    @Test
    void depthIsNoWayIn() {
        assertThat(Http.refusal(Http.post(LOGIN, "[".repeat(100_000)), 400)).isEqualTo("MALFORMED_JSON");
    }

    @Test
    void aBodyOver256KilobytesIsRefusedSaidOrUnsaid() {
        String large = "{\"email\": \"" + "x".repeat(LIMIT) + "\"}";
        assertThat(Http.refusal(Http.post(LOGIN, large), 413)).isEqualTo("PAYLOAD_TOO_LARGE");
        var chunked =
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8)));
        HttpResponse<String> response = Http.send("POST", LOGIN, chunked, "Content-Type", "application/json");
        assertThat(Http.refusal(response, 413)).isEqualTo("PAYLOAD_TOO_LARGE");
        assertThat(response.headers().firstValue("Connection")).hasValue("close");
    }

    @Test
    void itIsRefusedAtOnceToAClientThatWouldRatherSpeakHttp2Too() throws Exception {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        for (int size : new int[] {10, LIMIT + 50_000}) {
            HttpRequest request = HttpRequest.newBuilder(Http.base().resolve(LOGIN))
                    .timeout(Duration.ofSeconds(10))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"email\": \"" + "x".repeat(size) + "\"}"))
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(size > LIMIT ? 413 : 422);
        }
    }

    @Test
    void unknownFieldsAreIgnored() {
        String body = "{\"email\": \"nobody@example.com\", \"password\": \"no\", \"else\": {\"a\": [1]}}";
        assertThat(Http.refusal(Http.post(LOGIN, body), 401)).isEqualTo("SIGN_IN_FAILED");
    }

    @Test
    void theSentenceIsInTheLanguageOfTheRequest() {
        Set<String> sentences = new HashSet<>();
        for (String language : new String[] {"en", "fr", "de", "not a language"}) {
            HttpResponse<String> response = Http.get("/api/me", "Accept-Language", language);
            assertThat(Http.refusal(response, 401)).isEqualTo("AUTH_REQUIRED");
            sentences.add(Http.json(response).getJsonObject("error").getString("message"));
        }
        assertThat(sentences).hasSize(2);
    }

    @Test
    void answersAreNotKeptAndCarryTheirRequestsId() {
        HttpResponse<String> response = Http.get("/api/me", "X-Request-Id", "from-the-caller-1");
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(response.headers().firstValue("X-Request-Id")).hasValue("from-the-caller-1");
        assertThat(Http.get("/api/me", "X-Request-Id", "no; thanks").headers().firstValue("X-Request-Id"))
                .hasValueSatisfying(id -> assertThat(id).matches("[A-Za-z0-9_-]{16}"));
    }

    @Test
    void theServersOwnDescriptionIsNotServed() {
        assertThat(Http.refusal(Http.get("/api/application.wadl"), 404)).isEqualTo("NOT_FOUND");
    }
}
