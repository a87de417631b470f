package org.comptoir.outbox;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A message that WhatsApp has approved beforehand, and what stands in its gaps; without one, nobody may be written to first.
 *
 * @param body what stands in the gaps {@code {{1}}}, {@code {{2}}} … of its text, in their order
 * @param copyCode what its button copies, where it has one
 */
public record WhatsAppTemplate(
        String name,
        Category category,
        String language,
        List<String> body,
        @Nullable String copyCode) {

    /** What WhatsApp counts and charges it as. */
    public enum Category {
        MARKETING,
        UTILITY
    }

    public WhatsAppTemplate {
        body = List.copyOf(body);
    }

    /** As the outbox's row keeps it. */
    static WhatsAppTemplate parse(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            return new WhatsAppTemplate(
                    object.getString("name"),
                    Category.valueOf(object.getString("category").toUpperCase(Locale.ROOT)),
                    object.getString("language"),
                    object.getJsonArray("body").getValuesAs(JsonString::getString),
                    object.isNull("copy_code") ? null : object.getString("copy_code"));
        }
    }
}
