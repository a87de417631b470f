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
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.comptoir.platform.http.NoAnswer;
import org.comptoir.platform.http.NotReached;
import org.comptoir.platform.http.Outside;
import org.comptoir.platform.http.OutsideAnswer;
import org.comptoir.platform.http.OutsideCall;

/** The shop upstream as it is asked: who opted out after a number, and to take an opt-out of ours. */
@ApplicationScoped
class UpstreamShop {
    static final int LIMIT = 500;
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());
    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

    @Inject
    private Outside outside;

    /** Where it is, and what it knows us by. */
    record Door(String baseUrl, String token) {
        URI optOuts(String query) {
            return URI.create(baseUrl + "/restock/optouts" + query);
        }

        String authorization() {
            return "Bearer " + token;
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
        String body = ask(OutsideCall.get(
                door.optOuts("?after_id=" + cursor + "&limit=" + limit),
                Map.of("Authorization", door.authorization())));
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
        String body = ask(OutsideCall.post(
                door.optOuts(""),
                Map.of(
                        "Authorization", door.authorization(),
                        "Idempotency-Key", said.key().toString()),
                told.toString()));
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

    private String ask(OutsideCall call) {
        try {
            OutsideAnswer answer = outside.call(call);
            if (!answer.isGood()) {
                throw Trouble.met(answer.status());
            }
            return answer.body();
        } catch (NotReached nobody) {
            throw new Trouble.Met(Trouble.UNREACHABLE);
        } catch (NoAnswer none) {
            throw Trouble.met(none.fault());
        }
    }
}
