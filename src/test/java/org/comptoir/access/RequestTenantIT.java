package org.comptoir.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.comptoir.test.Given;
import org.comptoir.test.Given.Session;
import org.comptoir.test.Given.Shop;
import org.comptoir.test.Product;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Whose a public request is, in a product of its own: with other tests beside it there would be more than one shop. */
class RequestTenantIT {
    private static final Product PRODUCT = Product.start(Map.of("COMPTOIR_DEFAULT_TENANT", "named-one"));
    private static final Given GIVEN = Given.in(PRODUCT);
    private static final Session OPERATOR = GIVEN.demo("admin@demo.comptoir.test");

    @AfterAll
    static void stop() {
        PRODUCT.close();
    }

    @Test
    void theRulesApplyInTheirOrder() throws IOException {
        assertThat(front("localhost")).as("there is none but the operator's").startsWith("404");
        Shop only = GIVEN.shop();
        assertThat(front("localhost")).as("the only one").contains(only.slug());
        Shop second = GIVEN.shop();
        assertThat(front("localhost")).as("one of two").startsWith("404");
        host(second, "two.example");
        assertThat(front("TWO.example:8443")).as("the host").contains(second.slug(), "\"currency\":\"EUR\"");
        String named = "{\"name\":\"Named\",\"slug\":\"named-one\",\"administrator\":{\"email\":\"a@named.test\","
                + "\"first_name\":\"A\",\"last_name\":\"B\",\"password\":\"" + Given.PASSWORD + "\"}}";
        assertThat(OPERATOR.post("/api/staff/tenants", named).statusCode()).isEqualTo(201);
        assertThat(front("localhost")).as("the configured one").contains("\"name\":\"Named\"");
        assertThat(front("two.example")).as("the host comes first").contains(second.slug());
        assertThat(only.admin().get("/api/shop").body()).as("the caller's own").contains(only.slug());

        assertThat(OPERATOR.post("/api/staff/tenants/" + second.id() + "/suspend", "{}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(front("two.example")).as("a suspended shop is no other shop").startsWith("404");
        OPERATOR.post("/api/staff/tenants/" + second.id() + "/resume", "{}");
        assertThat(front("two.example")).contains(second.slug());
    }

    private static void host(Shop shop, String host) {
        String path = "/api/staff/tenants/" + shop.id();
        JsonObject view = Given.json(OPERATOR.get(path)).getJsonObject("data");
        String body = Json.createObjectBuilder(view).add("host", host).build().toString();
        assertThat(OPERATOR.put(path, body).statusCode()).isEqualTo(200);
    }

    /** Status and body; over a bare socket, because the HTTP client does not let its caller choose the Host header. */
    private static String front(String host) throws IOException {
        try (Socket socket =
                new Socket(PRODUCT.baseUri().getHost(), PRODUCT.baseUri().getPort())) {
            String request = "GET /api/shop HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .lines()
                    .collect(Collectors.joining("\n"));
            return answer.replaceFirst("HTTP/1.1 ", "");
        }
    }
}
