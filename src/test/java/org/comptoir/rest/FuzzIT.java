package org.comptoir.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import org.comptoir.test.Product;

/** Whatever is posted to whatever is public, it is never the server's fault; new endpoints are found in the document. */
class FuzzIT {
    private static final Document DOCUMENT = Document.read();
    private static final List<Document.Endpoint> PUBLIC =
            DOCUMENT.endpoints().stream().filter(Document.Endpoint::isPublic).toList();

    /** Sign-ins were among what was tried: the address they came from must not wait when the next test signs in. */
    @AfterContainer
    static void free() throws SQLException {
        try (Connection connection = Product.shared().connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM login_throttle");
        }
    }

    @Provide
    Arbitrary<Document.Endpoint> endpoints() {
        return Arbitraries.of(PUBLIC);
    }

    @Provide
    Arbitrary<Attempt> attempts() {
        return Arbitraries.of(
                        PUBLIC.stream().filter(Document.Endpoint::takesBody).toList())
                .flatMap(endpoint -> Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(6, JsonBodies.near(DOCUMENT, DOCUMENT.bodySchema(endpoint))),
                                net.jqwik.api.Tuple.of(2, JsonBodies.any()),
                                net.jqwik.api.Tuple.of(1, Arbitraries.strings().ofMaxLength(200)))
                        .map(body -> new Attempt(endpoint, body)));
    }

    /** One request. */
    record Attempt(Document.Endpoint endpoint, String body) {}

    @Property(tries = 400, shrinking = ShrinkingMode.BOUNDED)
    void aBodyIsTakenOrRefused(@ForAll("attempts") Attempt attempt) {
        var response = Http.send(
                attempt.endpoint().method(),
                attempt.endpoint().pathWith("1"),
                attempt.body(),
                "Content-Type",
                "application/json");
        assertAnswered(attempt.endpoint(), response.statusCode(), response);
    }

    @Property(tries = 150, shrinking = ShrinkingMode.BOUNDED)
    void aPathAndAQueryAreTakenOrRefused(
            @ForAll("endpoints") Document.Endpoint endpoint,
            @ForAll("places") String place,
            @ForAll("queries") String query) {
        var response = Http.send(endpoint.method(), endpoint.pathWith(place) + query, (String) null);
        assertAnswered(endpoint, response.statusCode(), response);
    }

    @Provide
    Arbitrary<String> places() {
        return Arbitraries.oneOf(
                Arbitraries.longs().map(String::valueOf),
                Arbitraries.of(
                        "%00", "-0", "1e3", "NaN", "99999999999999999999", "%F0%9F%8D%9F", "a;b=c", "%2e%2e", "%27--"),
                Arbitraries.strings().withChars("abc019-_.~").ofMinLength(1).ofMaxLength(80));
    }

    @Provide
    Arbitrary<String> queries() {
        Arbitrary<String> name = Arbitraries.of("page", "page_size", "cursor", "status", "q", "token", "from", "to");
        Arbitrary<String> value = Arbitraries.oneOf(
                Arbitraries.integers().map(String::valueOf), places(), Arbitraries.of("", "%25", "%FF", "null"));
        return Combinators.combine(name, value).as((n, v) -> "?" + n + "=" + v);
    }

    private static void assertAnswered(
            Document.Endpoint endpoint, int status, java.net.http.HttpResponse<String> response) {
        assertThat(status).as(endpoint + " " + response.body()).isLessThan(500);
        if (status >= 400 && !response.body().isEmpty()) {
            JsonObject error = Http.json(response).getJsonObject("error");
            assertThat(error.keySet().stream().collect(Collectors.toSet())).contains("code", "message");
        }
    }
}
