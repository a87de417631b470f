package org.comptoir.links;

import jakarta.json.JsonObject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.comptoir.test.Await;
import org.comptoir.test.Given;
import org.comptoir.test.Product;

/** Those who follow links of a product, each from a loopback address that a test chooses. */
record Followers(Product product, String home) {
    static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0";
    private static final Duration COUNTED = Duration.ofSeconds(60);

    /** From an address that nobody else in the tests uses: who tries many unknown links is slowed down. */
    Followers(Product product) {
        this(
                product,
                "127.7." + ThreadLocalRandom.current().nextInt(256) + "."
                        + ThreadLocalRandom.current().nextInt(1, 255));
    }

    /** What came back, headers in small letters and lines. */
    record Answer(int status, String head, String body) {
        String header(String name) {
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    Answer get(String path, String... headers) {
        return ask(home, "GET", path, headers);
    }

    /** A person's click. */
    Answer click(String path) {
        return get(path, "User-Agent: " + BROWSER);
    }

    Answer clickFrom(String address, String path) {
        return ask(address, "GET", path, "User-Agent: " + BROWSER);
    }

    Answer ask(String from, String method, String path, String... headers) {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
            socket.setSoTimeout(20_000);
            socket.connect(new InetSocketAddress("127.0.0.1", product.baseUri().getPort()));
            OutputStream out = socket.getOutputStream();
            String request = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + String.join("\r\n", headers) + (headers.length > 0 ? "\r\n" : "") + "\r\n";
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = new BufferedInputStream(socket.getInputStream());
            String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int end = answer.indexOf("\r\n\r\n");
            return new Answer(
                    Integer.parseInt(answer.substring(9, 12)), answer.substring(0, end), answer.substring(end + 4));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String make(Given.Session staff, String body) {
        var answer = staff.post("/api/staff/links", body);
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.body());
        }
        return Given.json(answer).getJsonObject("data").getString("token");
    }

    static JsonObject link(Given.Session staff, String token) {
        return Given.json(staff.get("/api/staff/links/" + token)).getJsonObject("data");
    }

    static JsonObject figures(Given.Session staff, String token) {
        return link(staff, token).getJsonObject("figures");
    }

    /** What was clicked until now is counted, and so are its visitors; nobody sits through the seconds that clicks have to lie. */
    void awaitCounted() {
        long last = number("SELECT COALESCE(MAX(id), 0) FROM short_click");
        Await.until(COUNTED, "clicks counted", () -> {
            if (number("SELECT COUNT(*) FROM short_rollup WHERE rolled_id < " + last
                            + " AND seen_at > UTC_TIMESTAMP(3) - INTERVAL 1 MINUTE")
                    > 0) {
                update("UPDATE short_rollup SET seen_at = seen_at - INTERVAL 1 HOUR");
            }
            return Optional.of(last)
                    .filter(id -> number("SELECT rolled_id FROM short_rollup WHERE id = 1") >= id
                            && number("SELECT COUNT(*) FROM short_recount") == 0);
        });
    }

    long number(String sql) {
        try (Connection connection = product.connect();
                var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    void update(String sql, String... values) {
        try (Connection connection = product.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
