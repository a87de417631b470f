package org.comptoir.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.comptoir.test.Given;
import org.comptoir.test.Product;
import org.junit.jupiter.api.Test;

/** The way past the web container and the way through it are one to whoever asks, on the same connection too. */
class ShortcutIT {
    private static final Product PRODUCT = Product.shared();
    private static final Followers FOLLOWERS = new Followers(PRODUCT);
    private static final String DIRECT = "comptoir_links_direct_total ";

    private final String path = "/r/"
            + Followers.make(
                    Given.in(PRODUCT).shop().admin(), "{\"target_url\":\"https://shop.example/offer?a=1&b=2\"}");

    @Test
    void aLinkAtHandNeedsNoWebContainer() {
        FOLLOWERS.click(path);
        long before = direct();
        var answer = FOLLOWERS.click(path);
        assertThat(direct()).isGreaterThan(before);
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("location")).isEqualTo("https://shop.example/offer?a=1&b=2");
        assertThat(answer.header("cache-control")).isEqualTo("no-store");
        assertThat(answer.header("content-length")).isEqualTo("0");
        assertThat(clicks()).isEqualTo(2);
    }

    @Test
    void whatFollowsOnTheSameConnectionIsAnsweredInItsTurn() throws IOException {
        FOLLOWERS.click(path);
        String answers = ask(path, "/r/nothing-here", path + "?c=qr", "/api/health", path);
        assertThat(answers.lines().filter(line -> line.startsWith("HTTP/1.1 ")).map(line -> line.substring(9, 12)))
                .containsExactly("303", "404", "303", "200", "303");
        assertThat(clicks()).isEqualTo(4);
    }

    /** All at once, before the first answer is read. */
    private static String ask(String... paths) throws IOException {
        StringBuilder requests = new StringBuilder();
        for (int i = 0; i < paths.length; i++) {
            requests.append("GET %s HTTP/1.1\r\nHost: localhost\r\nUser-Agent: %s\r\n%s\r\n"
                    .formatted(paths[i], Followers.BROWSER, i == paths.length - 1 ? "Connection: close\r\n" : ""));
        }
        try (Socket socket =
                new Socket(InetAddress.getByName("127.0.0.1"), PRODUCT.baseUri().getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(requests.toString().getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private long clicks() {
        return FOLLOWERS.number("SELECT COUNT(*) FROM short_click WHERE token = '" + path.substring(3) + "'");
    }

    private static long direct() {
        return FOLLOWERS
                .get("/r/.metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(DIRECT))
                .mapToLong(line -> Long.parseLong(line.substring(DIRECT.length())))
                .findFirst()
                .orElseThrow();
    }
}
