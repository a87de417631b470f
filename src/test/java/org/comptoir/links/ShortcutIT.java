package org.comptoir.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.comptoir.test.Given;
import org.comptoir.test.Product;
import org.junit.jupiter.api.Test;

/** The way past the web container and the way through it are one to whoever asks, on the same connection too. */
class ShortcutIT {
    private static final Product PRODUCT = Product.shared();
    private static final Followers FOLLOWERS = new Followers(PRODUCT);
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3}) ");
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
        assertThat(statuses(get(path), get("/r/nothing-here"), get(path + "?c=qr"), get("/api/health"), last(path)))
                .containsExactly("303", "404", "303", "200", "303");
        assertThat(clicks()).isEqualTo(4);
    }

    @Test
    void whateverElseIsAskedHasTheAnswersOfTheServlet() throws IOException {
        FOLLOWERS.click(path);
        String body = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello";
        assertThat(statuses(body)).containsExactly("400");
        assertThat(statuses("GET " + path + " HTTP/1.0\r\n\r\n")).containsExactly("303");
        assertThat(statuses("GET " + path + " HTTP/1.1\r\nConnection: close\r\n\r\n"))
                .containsExactly("400");
        assertThat(statuses("HEAD " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n", last(path)))
                .containsExactly("303", "303");
        String encoded = "/r/%" + Integer.toHexString(path.charAt(3)) + path.substring(4);
        assertThat(statuses(last(encoded))).containsExactly("303");
        assertThat(clicks()).isEqualTo(4);
        for (String odd : new String[] {"/r/\u00ff\u00fe", "/r/%ff%fe", "/r/%00", path + "/", path + "%2f"}) {
            assertThat(statuses(last(odd)))
                    .as(odd)
                    .hasSize(1)
                    .first()
                    .asString()
                    .startsWith("4");
        }
        assertThat(statuses(last("/r/" + "x".repeat(100_000)))).allMatch(status -> status.startsWith("4"));
        assertThat(clicks()).isEqualTo(4);
        assertThat(FOLLOWERS.click(path).status()).isEqualTo(303);
    }

    @Test
    void whoHangsUpTakesNobodyElsesAnswer() throws IOException {
        FOLLOWERS.click(path);
        for (int i = 0; i < 40; i++) {
            try (Socket impatient = open()) {
                impatient.setSoLinger(true, 0);
                send(impatient, get(path));
            }
            assertThat(FOLLOWERS.get("/r/nothing-here-" + i % 20).status()).isIn(404, 429);
            assertThat(FOLLOWERS.click(path).header("location")).isEqualTo("https://shop.example/offer?a=1&b=2");
        }
    }

    private static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nUser-Agent: " + Followers.BROWSER + "\r\n\r\n";
    }

    private static String last(String path) {
        return get(path).replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n");
    }

    /** What they are answered with, all sent before the first answer is read. */
    private static List<String> statuses(String... requests) throws IOException {
        try (Socket socket = open()) {
            send(socket, requests);
            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            // an answer's body need not end with a line
            return STATUS.matcher(answers).results().map(hit -> hit.group(1)).toList();
        }
    }

    private static void send(Socket socket, String... requests) throws IOException {
        socket.getOutputStream().write(String.join("", requests).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Socket open() throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(FOLLOWERS.home(), 0));
        socket.setSoTimeout(20_000);
        socket.connect(new InetSocketAddress("127.0.0.1", PRODUCT.baseUri().getPort()));
        return socket;
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
