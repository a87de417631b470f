package org.comptoir.campaigns;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page as the shop upstream gave it. A row that cannot be understood is counted and named and stops no other.
 *
 * @param last the highest number in it, of rows that could not be understood, too
 */
record UpstreamPage(List<Row> rows, List<Long> unreadable, int nameless, long last, boolean hasMore) {
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());
    private static final Set<String> CHANNELS = Set.of("email", "sms", "whatsapp", "all");
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_SKU = 64;

    /** One opt-out, or one that was withdrawn. */
    record Row(long id, String email, String sku, boolean isGlobal, String channel, boolean isActive) {
        String scope() {
            return isGlobal ? "global" : "product";
        }

        Row of(String address) {
            return new Row(id, address, sku, isGlobal, channel, isActive);
        }
    }

    static UpstreamPage read(String body, int limit) {
        try (var reader = READERS.createReader(new StringReader(body))) {
            JsonObject page = reader.readObject();
            JsonArray data = page.getJsonArray("data");
            if (data == null) {
                throw new Trouble.Met(Trouble.UNREADABLE);
            }
            List<Row> rows = new ArrayList<>();
            List<Long> unreadable = new ArrayList<>();
            int nameless = 0;
            long last = 0;
            for (JsonValue value : data) {
                long id = value instanceof JsonObject object ? number(object.get("id")) : 0;
                Row row = id > 0 ? row(id, value.asJsonObject()) : null;
                last = Math.max(last, id);
                if (row != null) {
                    rows.add(row);
                } else if (id > 0) {
                    unreadable.add(id);
                } else {
                    nameless++;
                }
            }
            boolean more = page.containsKey("has_more") ? page.getBoolean("has_more") : data.size() >= limit;
            return new UpstreamPage(rows, unreadable, nameless, last, more);
        } catch (JsonException | ClassCastException | IllegalStateException none) {
            throw new Trouble.Met(Trouble.UNREADABLE);
        }
    }

    private static @Nullable Row row(long id, JsonObject said) {
        String email = text(said, "customer_email", "").toLowerCase(Locale.ROOT);
        String sku = text(said, "sku", "");
        String scope = text(said, "scope", "product");
        String channel = text(said, "channel", "all");
        JsonValue active = said.getOrDefault("active", JsonValue.TRUE);
        boolean isGlobal = scope.equals("global");
        boolean isWell = email.contains("@")
                && email.length() <= LONGEST_EMAIL
                && CHANNELS.contains(channel)
                && (isGlobal || scope.equals("product") && !sku.isEmpty() && sku.length() <= LONGEST_SKU)
                && (active == JsonValue.TRUE || active == JsonValue.FALSE);
        return isWell ? new Row(id, email, isGlobal ? "" : sku, isGlobal, channel, active == JsonValue.TRUE) : null;
    }

    /** What is not said is as the seed has it; what is said otherwise than as text is no row. */
    private static String text(JsonObject said, String name, String otherwise) {
        JsonValue value = said.getOrDefault(name, JsonValue.NULL);
        return value == JsonValue.NULL
                ? otherwise
                : value instanceof JsonString string ? string.getString().strip() : "?";
    }

    private static long number(@Nullable JsonValue value) {
        return value instanceof JsonNumber number && number.isIntegral() ? number.longValue() : 0;
    }
}
