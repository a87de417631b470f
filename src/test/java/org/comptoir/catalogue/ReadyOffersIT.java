package org.comptoir.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.comptoir.test.Given;
import org.comptoir.test.Given.Session;
import org.comptoir.test.Product;
import org.junit.jupiter.api.Test;

/** The short way ahead of the REST layer promises what the whole way does, and serves nobody who needs the whole one. */
class ReadyOffersIT {
    private static final Product PRODUCT = Product.shared();
    private static final HttpClient KIOSK = HttpClient.newHttpClient();
    private static final List<String> LISTS =
            List.of("/api/categories", "/api/products", "/api/menus", "/api/allergens");
    private static final List<String> HEADERS = List.of(
            "ETag",
            "Cache-Control",
            "Content-Type",
            "Vary",
            "X-Content-Type-Options",
            "Content-Security-Policy",
            "Referrer-Policy");

    @Test
    void bothWaysAnswerTheSame() throws Exception {
        for (String path : LISTS) {
            // who would rather have HTML is judged on the whole way
            HttpResponse<String> whole = asked("GET", path, "Accept", "text/html, application/json");
            HttpResponse<String> ready = asked("GET", path, "X-Request-Id", "kiosk-7");
            assertThat(ready.body()).as(path).isEqualTo(whole.body());
            for (String header : HEADERS) {
                assertThat(ready.headers().allValues(header))
                        .as(path + " " + header)
                        .isNotEmpty()
                        .isEqualTo(whole.headers().allValues(header));
            }
            assertThat(ready.headers().firstValue("X-Request-Id")).hasValue("kiosk-7");
            HttpResponse<String> head = asked("HEAD", path, "X-Request-Id", "kiosk-8");
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            assertThat(head.headers().allValues("ETag"))
                    .isEqualTo(ready.headers().allValues("ETag"));
        }
    }

    @Test
    void refusalsAreThoseOfTheWholeWay() throws Exception {
        asked("GET", "/api/products", "Accept", "*/*");
        refused(asked("GET", "/api/products", "Accept", "text/html"), 406, "NOT_ACCEPTABLE");
        refused(asked("DELETE", "/api/products", "Accept", "*/*"), 405, "METHOD_NOT_ALLOWED");
        refused(asked("GET", "/api/products", "Content-Type", "text/plain"), 415, "UNSUPPORTED_MEDIA_TYPE");
        refused(asked("GET", "/api/products", "Authorization", "Bearer nonsense"), 401, "AUTH_REQUIRED");
    }

    @Test
    void packedItIsTheSameWithATagOfItsOwn() throws Exception {
        HttpResponse<String> plain = asked("GET", "/api/products", "Accept", "*/*");
        HttpResponse<byte[]> packed = KIOSK.send(
                HttpRequest.newBuilder(PRODUCT.baseUri().resolve("/api/products"))
                        .header("Accept-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(packed.headers().allValues("Content-Encoding")).containsExactly("gzip");
        byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
        assertThat(new String(unpacked, StandardCharsets.UTF_8)).isEqualTo(plain.body());
        assertThat(packed.body().length).isLessThan(plain.body().length() / 3);
        assertThat(packed.headers().allValues("ETag"))
                .isNotEqualTo(plain.headers().allValues("ETag"));
    }

    @Test
    void whoIsSignedInReadsTheirOwnShopAndNobodyElseDoes() throws Exception {
        Session admin = Given.in(PRODUCT).shop().admin();
        assertThat(admin.post("/api/staff/categories", "{\"name\":\"Only here\"}")
                        .statusCode())
                .isEqualTo(201);
        for (int again = 0; again < 3; again++) {
            assertThat(admin.get("/api/categories").body()).contains("Only here");
            assertThat(asked("GET", "/api/categories", "Accept", "*/*").body())
                    .contains("burgers")
                    .doesNotContain("Only here");
        }
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    }

    private static HttpResponse<String> asked(String method, String path, String header, String value)
            throws Exception {
        return KIOSK.send(
                HttpRequest.newBuilder(PRODUCT.baseUri().resolve(path))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .header(header, value)
                        .build(),
                BodyHandlers.ofString());
    }
}
