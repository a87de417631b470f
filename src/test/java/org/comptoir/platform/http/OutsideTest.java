package org.comptoir.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a shop's word leads, and what is made of those who answer badly. */
class OutsideTest {
    private static final int TWO_MEGABYTES = 2 << 20;
    private final Outside outside = new Outside(Duration.ofSeconds(1), Set.of("127.0.0.1", "10.1.2.3"));

    @ParameterizedTest
    @CsvSource({
        "https://8.8.8.8/x,",
        "https://[2606:4700::1111]/,",
        "https://10.1.2.3/chat,",
        "http://127.0.0.1:99/,",
        "http://8.8.8.8/,https",
        "http://10.1.2.3/,https",
        "ftp://127.0.0.1/,https",
        "https://me:you@8.8.8.8/,address",
        "https://8.8.8.8/#part,address",
        "/no/host,address",
        "https://localhost/,private",
        "https://127.0.0.2/,private",
        "http://[::1]/,https",
        "https://[::1]/,private",
        "https://0.0.0.0/,private",
        "https://10.0.0.1/,private",
        "https://172.16.0.1/,private",
        "https://192.168.1.1/,private",
        "https://169.254.169.254/latest,private",
        "https://100.64.0.1/,private",
        "https://192.0.0.8/,private",
        "https://198.18.0.1/,private",
        "https://240.0.0.1/,private",
        "https://224.0.0.1/,private",
        "https://[fd00::1]/,private",
        "https://[fe80::1]/,private",
        "https://[::ffff:10.0.0.1]/,private",
        "https://[64:ff9b::a00:1]/,private",
        "https://[2002:a00:1::]/,private"
    })
    void onlyPublicAddressesAndThoseTheOperatorNamed(String address, String complaint) {
        assertThat(outside.complaint(URI.create(address))).isEqualTo(complaint);
    }

    @Test
    void nobodyIsCalledWhoMayNotBe() {
        assertThatThrownBy(() -> new Outside(Duration.ofSeconds(1), Set.of()).call(get("http://127.0.0.1:9/")))
                .isInstanceOf(NotReached.class);
    }

    @Test
    void nobodyListens() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThatThrownBy(() -> outside.call(get("http://127.0.0.1:" + free + "/")))
                .isInstanceOf(NotReached.class);
    }

    @Test
    void whoeverIsSentElsewhereStays() throws Exception {
        AtomicInteger followed = new AtomicInteger();
        HttpServer server = server();
        server.createContext("/elsewhere", exchange -> {
            followed.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });
        OutsideAnswer answer = outside.call(OutsideCall.post(at(server), Map.of("X-Key", "k"), "{}"));
        assertThat(answer.isRedirect()).isTrue();
        assertThat(answer.location()).isEqualTo("/elsewhere");
        assertThat(followed).hasValue(0);
        server.stop(0);
    }

    @Test
    void tooMuchIsNoAnswer() throws Exception {
        HttpServer server = server();
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, TWO_MEGABYTES);
            try (var out = exchange.getResponseBody()) {
                out.write(new byte[TWO_MEGABYTES]);
            }
        });
        assertThatThrownBy(() -> outside.call(get(at(server).toString()))).isInstanceOf(NoAnswer.class);
        server.stop(0);
    }

    /** One byte now and then keeps a connection alive for ever; a call ends all the same. */
    @Test
    void anAnswerThatDoesNotEndIsNone() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var threads = Executors.newSingleThreadExecutor();
            AtomicInteger calls = new AtomicInteger();
            threads.execute(() -> serveHalf(socket, calls));
            assertThatThrownBy(() -> outside.call(OutsideCall.post(
                            URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/"), Map.of(), "{}")))
                    .isInstanceOf(NoAnswer.class)
                    .hasMessageContaining("within 1 s");
            assertThat(calls).as("and is not asked for again").hasValue(1);
            threads.shutdownNow();
        }
    }

    private static void serveHalf(ServerSocket socket, AtomicInteger calls) {
        while (true) {
            try {
                Socket connection = socket.accept();
                calls.incrementAndGet();
                connection.getInputStream().read();
                connection
                        .getOutputStream()
                        .write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"
                                .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static HttpServer server() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        return server;
    }

    private static URI at(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private static OutsideCall get(String address) {
        return OutsideCall.get(URI.create(address), Map.of());
    }
}
