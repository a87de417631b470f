package org.comptoir.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.json.JsonObject;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comptoir.test.Await;
import org.comptoir.test.Given;
import org.comptoir.test.Given.Shop;
import org.comptoir.test.Product;
import org.junit.jupiter.api.Test;

/** The first mail, from an outbox row through SMTP to somebody's eyes. */
class MailIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void aForgottenPasswordReachesTheLocalMailboxOfItsOwnTenantOnly() throws Exception {
        Product product = Product.shared();
        Given given = Given.in(product);
        Shop shop = given.shop();
        Shop neighbour = given.shop();
        requestReset(product, shop.adminEmail());
        JsonObject mail = Await.until(PATIENCE, "the mail", () -> newest(shop));
        assertThat(mail.getString("to")).isEqualTo(shop.adminEmail());
        assertThat(newest(neighbour)).isEmpty();
        assertThat(neighbour
                        .admin()
                        .get("/api/staff/mailbox/" + mail.getInt("id"))
                        .statusCode())
                .isEqualTo(404);
        JsonObject detail = Given.json(shop.admin().get("/api/staff/mailbox/" + mail.getInt("id")))
                .getJsonObject("data");
        assertThat(detail.getString("html")).contains("/access/new-password?token=");
        assertThat(detail.getString("text")).contains("/access/new-password?token=");
        assertThat(detail.getJsonArray("headers").toString()).contains("Message-ID", "multipart/alternative");
        assertThat(bodyIsBlank(product, shop)).as("the link stays in no table").isTrue();
    }

    @Test
    void nobodyGetsNothingAndNobodyLearnsThat() throws Exception {
        Product product = Product.shared();
        Shop shop = Given.in(product).shop();
        String known = requestReset(product, shop.adminEmail());
        String unknown = requestReset(product, "nobody@" + shop.slug() + ".test");
        assertThat(withoutState(known)).isEqualTo(withoutState(unknown));
    }

    @Test
    void aServerThatIsAwayIsTriedAgainAfterAMinute() throws Exception {
        GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        int port = server.getSmtp().getPort();
        try (Product product = Product.start(Map.of(
                "COMPTOIR_SMTP_HOST",
                "127.0.0.1",
                "COMPTOIR_SMTP_PORT",
                Integer.toString(port),
                "COMPTOIR_SMTP_TLS",
                "none",
                "COMPTOIR_SMTP_SENDER",
                "shop@comptoir.test"))) {
            requestReset(product, "kitchen@demo.comptoir.test");
            assertThat(server.waitForIncomingEmail(PATIENCE.toMillis(), 1)).isTrue();
            MimeMessage first = server.getReceivedMessages()[0];
            assertThat(((MimeMultipart) first.getContent()).getCount()).isEqualTo(2);
            server.stop();

            requestReset(product, "counter@demo.comptoir.test");
            long wait = Await.until(PATIENCE, "the failed row", () -> secondsToRetry(product));
            assertThat(wait).isEqualTo(60);
            GreenMail back = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            back.start();
            product.moveClock(Duration.ofSeconds(61));
            assertThat(back.waitForIncomingEmail(PATIENCE.toMillis(), 1)).isTrue();
            assertThat(back.getReceivedMessages()[0].getMessageID()).matches("<[0-9a-f-]{36}@comptoir>");
            assertThat(Given.in(product)
                            .demo("admin@demo.comptoir.test")
                            .get("/api/staff/mailbox")
                            .statusCode())
                    .as("there is no local mailbox beside a real server")
                    .isEqualTo(404);
            back.stop();
        }
    }

    private static Optional<JsonObject> newest(Shop shop) {
        var mails = Given.json(shop.admin().get("/api/staff/mailbox?to=" + shop.adminEmail()))
                .getJsonArray("data");
        return mails.isEmpty() ? Optional.empty() : Optional.of(mails.getJsonObject(0));
    }

    /** Fills in the page as a browser would, with the view state it was given. */
    private static String requestReset(Product product, String email) throws Exception {
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new java.net.CookieManager())
                .build();
        URI page = product.baseUri().resolve("/access/forgotten-password");
        String form = browser.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher state = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"")
                .matcher(form);
        assertThat(state.find()).isTrue();
        Matcher nonce =
                Pattern.compile("PrimeFaces\\.csp\\.init\\('([^']+)'\\)").matcher(form);
        assertThat(nonce.find()).isTrue();
        String body =
                "primefaces.nonce=" + encode(nonce.group(1)) + "&forgotten=forgotten&forgotten%3Ago=&forgotten%3Aemail="
                        + encode(email) + "&jakarta.faces.ViewState=" + encode(state.group(1));
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(page)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static String withoutState(String page) {
        return page.replaceAll("value=\"-?\\d+:-?\\d+\"", "").replaceAll("nonce=\"[^\"]*\"|csp\\.init\\([^)]*\\)", "");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static boolean bodyIsBlank(Product product, Shop shop) {
        return Await.until(
                PATIENCE, "the closed row", () -> ask(product, """
                        SELECT body = '' AND body_text = '' FROM notifications
                         WHERE tenant_id = '%s' AND status = 'sent'""".formatted(shop.id()), rows -> rows.getBoolean(1)));
    }

    private static Optional<Long> secondsToRetry(Product product) {
        return ask(
                product,
                "SELECT TIMESTAMPDIFF(SECOND, failed_at, next_attempt_at) FROM notifications WHERE status = 'failed'",
                rows -> rows.getLong(1));
    }

    private interface Column<T> {
        T read(ResultSet rows) throws SQLException;
    }

    private static <T> Optional<T> ask(Product product, String sql, Column<T> column) {
        try (Connection connection = product.connect();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(column.read(rows)) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
