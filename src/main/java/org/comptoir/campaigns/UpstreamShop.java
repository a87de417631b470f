package org.comptoir.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.comptoir.platform.http.Outbound;

/** The shop upstream as it is asked: who opted out after a number, and to take an opt-out of ours. */
@ApplicationScoped
class UpstreamShop {
    static final int LIMIT = 500;
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());
    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());
    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final int MOST_BYTES = 4 << 20;

    @Inject
    private Outbound outbound;

    /** Where it is, and what it knows us by. */
    record Door(String baseUrl, String token) {
        HttpRequest.Builder request(String query) {
            return HttpRequest.newBuilder(URI.create(baseUrl + "/restock/optouts" + query))
                    .header("Authorization", "Bearer " + token)
                    .header("Accept", "application/json");
        }

        /** A record would tell the token to whoever prints it. */
        @Override
        public String toString() {
            return baseUrl;
        }
    }

    /** An opt-out that was made here. */
    record Said(UUID key, long id, String customerEmail, String sku, String scope, String channel, Instant createdAt) {}

    UpstreamPage after(Door door, long cursor, int limit) {
        String body =
                ask(door.request("?after_id=" + cursor + "&limit=" + limit).GET());
        return UpstreamPage.read(body, limit);
    }

    /** The number it has there. With the same key as often as need be: it is taken in once. */
    long tell(Door door, Said said) {
        JsonObject told = BUILDERS.createObjectBuilder()
                .add("customer_email", said.customerEmail())
                .add("sku", said.sku())
                .add("scope", said.scope())
                .add("channel", said.channel())
                .add("active", true)
                .add("created_at", said.createdAt().toString())
                .build();
        String body = ask(door.request("")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", said.key().toString())
                .POST(BodyPublishers.ofString(told.toString())));
        try (var reader = READERS.createReader(new StringReader(body))) {
            JsonObject answer = reader.readObject();
            JsonValue inside = answer.getOrDefault("data", answer);
            JsonValue id = inside instanceof JsonObject object ? object.get("id") : null;
            if (id instanceof JsonNumber number && number.isIntegral() && number.longValue() > 0) {
                return number.longValue();
            }
        } catch (JsonException | IllegalStateException none) {
            throw new Trouble.Met(Trouble.UNREADABLE);
        }
        throw new Trouble.Met(Trouble.UNREADABLE);
    }

    private String ask(HttpRequest.Builder request) {
        try {
            Outbound.Answer answer = outbound.send(request.timeout(DEADLINE).build(), DEADLINE, MOST_BYTES);
            if (!Trouble.isFine(answer.status())) {
                throw Trouble.met(answer.status());
            }
            return answer.body();
        } catch (Outbound.NoAnswer none) {
            throw Trouble.met(none.fault());
        }
    }
}
