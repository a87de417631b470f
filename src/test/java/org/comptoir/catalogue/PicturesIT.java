package org.comptoir.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.comptoir.test.Given;
import org.comptoir.test.Product;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pictures: judged by what is in them, made small, served to their own shop and remembered by whoever has them. */
class PicturesIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final HexFormat HEX = HexFormat.of();
    private Kitchen kitchen;

    @BeforeEach
    void open() throws SQLException {
        kitchen = Kitchen.open();
    }

    @Test
    void aPhotographIsMadeSmallAndServedForGood() throws Exception {
        String path = kept(Images.encoded("jpeg", 3000, 1500));
        HttpResponse<byte[]> served = get(path, kitchen.admin(), "none");
        assertThat(served.statusCode()).isEqualTo(200);
        assertThat(header(served, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(header(served, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(served, "Cache-Control")).contains("max-age=31536000", "immutable");
        assertThat(header(served, "Content-Security-Policy")).contains("default-src 'none'");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(served.body()));
        assertThat(image.getWidth()).isEqualTo(1200);
        assertThat(image.getHeight()).isEqualTo(600);
        HttpResponse<byte[]> again = get(path, kitchen.admin(), header(served, "ETag"));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(kept(Images.encoded("jpeg", 3000, 1500))).isEqualTo(path);
        assertThat(kitchen.rows("media WHERE tenant_id = :t")).isEqualTo(1);
    }

    @Test
    void aSmallPngKeepsItsSizeAndItsGlass() throws Exception {
        byte[] served = get(kept(Images.encoded("png", 40, 30)), kitchen.admin(), "none")
                .body();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(served));
        assertThat(image.getWidth()).isEqualTo(40);
        assertThat(image.getRGB(39, 29) >>> 24).isZero();
    }

    @Test
    void whatTheFileHidesIsNotKeptAndItStandsUpright() throws Exception {
        byte[] jpeg = Images.encoded("jpeg", 60, 40);
        String exif = "ffe1" + "0022" + "457869660000" + "49492a0008000000" + "0100" + "1201" + "0300" + "01000000"
                + "06000000" + "00000000";
        byte[] turned = HEX.parseHex("ffd8" + exif + HEX.formatHex(jpeg, 2, jpeg.length) + "3c7363726970743e");
        byte[] served = get(kept(turned), kitchen.admin(), "none").body();
        assertThat(new String(served, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "<script>");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(served));
        assertThat(image.getWidth()).isEqualTo(40);
        assertThat(image.getHeight()).isEqualTo(60);
    }

    @Test
    void webPIsJudgedByItsHeader() throws Exception {
        byte[] small = Images.webp(1200, 800);
        HttpResponse<byte[]> served = get(kept(small), kitchen.admin(), "none");
        assertThat(header(served, "Content-Type")).isEqualTo("image/webp");
        assertThat(served.body()).isEqualTo(small);
        refused(Images.webp(1201, 10), "image_webp_large");
        byte[] longer = java.util.Arrays.copyOf(small, small.length + 20);
        refused(longer, "image_broken");
        byte[] other = small.clone();
        other[15] = 'Z';
        refused(other, "image_broken");
        refused(java.util.Arrays.copyOf(small, 20), "image_broken");
    }

    @Test
    void whatIsNoPictureIsRefusedWhateverItIsCalled() throws Exception {
        refused("<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8), "image_type");
        refused("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8), "image_type");
        refused(new byte[0], "image_type");
        refused(HEX.parseHex("ffd8ffe000104a464946"), "image_broken");
        refused(Images.bomb(60_000, 60_000), "image_pixels");
        refused(Images.bomb(8_000, 8_000), "image_pixels");
        refused(Images.bomb(20_000, 1), "image_pixels");
        assertThat(kitchen.rows("media WHERE tenant_id = :t")).isZero();
    }

    @Test
    void whatIsTooLargeOrNoFileIsRefused() throws Exception {
        HttpResponse<String> large = send(new byte[3 * 1024 * 1024], "image/jpeg", kitchen.admin());
        assertThat(large.statusCode()).as(large.body()).isEqualTo(413);
        assertThat(large.body()).contains("PAYLOAD_TOO_LARGE");
        assertThat(send(Images.encoded("png", 2, 2), "text/plain", kitchen.admin())
                        .statusCode())
                .isEqualTo(415);
        Given.Session counter = Given.in(Product.shared()).demo("counter@demo.comptoir.test");
        assertThat(send(Images.encoded("png", 2, 2), "image/png", counter).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aPictureBelongsToItsShop() throws Exception {
        String path = kept(Images.encoded("png", 50, 50));
        Kitchen other = Kitchen.open();
        assertThat(get(path, other.admin(), "none").statusCode()).isEqualTo(404);
        String json = "{\"name\":\"X\",\"image_path\":\"" + path + "\"}";
        Kitchen.assertRefused(other.admin().post("/api/staff/categories", json), 422, "image_unknown");
        assertThat(kitchen.created("categories", json)).isPositive();
        for (String none : java.util.List.of("media/", "media/x", "media/" + "0".repeat(64), "media/..%2fapi%2fme")) {
            assertThat(get(none, kitchen.admin(), "none").statusCode()).as(none).isNotEqualTo(200);
        }
    }

    private String kept(byte[] picture) throws Exception {
        HttpResponse<String> answer = send(picture, "image/jpeg", kitchen.admin());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String path = Json.createReader(new StringReader(answer.body()))
                .readObject()
                .getJsonObject("data")
                .getString("image_path");
        assertThat(path).matches("media/[0-9a-f]{64}");
        return path;
    }

    private void refused(byte[] picture, String reason) throws Exception {
        HttpResponse<String> answer = send(picture, "image/png", kitchen.admin());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"image\"", reason);
    }

    private static HttpResponse<String> send(byte[] body, String type, Given.Session session) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(Product.shared().baseUri().resolve("api/staff/media"))
                        .header("Content-Type", type)
                        .header("Cookie", session.cookie())
                        .header("X-CSRF-Token", session.csrf())
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpResponse<byte[]> get(String path, Given.Session session, String tag) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(Product.shared().baseUri().resolve(path))
                        .header("Cookie", session.cookie())
                        .header("If-None-Match", tag)
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
