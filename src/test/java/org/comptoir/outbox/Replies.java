package org.comptoir.outbox;

import com.sun.net.httpserver.HttpExchange;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** How {@link Providers} read and answer. */
final class Replies {
    static final int OK = 200;

    private Replies() {}

    static JsonObject object(String body) {
        return Json.createReader(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))
                .readObject();
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    static String sha1(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The statement that queues one for a shop. */
    static String text(String shop, String channel, String text) {
        return """
                INSERT INTO notifications (id, tenant_id, type, lane, event_type, dedupe_key, recipient, body_text, metadata,
                                           next_attempt_at)
                VALUES (UUID(), '%s', '%s', '%s', 'fault.%s', UUID(), '+33612345678', '%s',
                        '{"advertising": true, "template": {"name": "back_in_stock", "category": "marketing", "language": "fr",
                          "body": ["Ada"], "copy_code": "CODE-1"}}', UTC_TIMESTAMP(3))""".formatted(shop, channel, channel, channel, text);
    }
}
