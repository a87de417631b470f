package org.comptoir.security;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.comptoir.rest.Document;

/** Bodies that an endpoint should take, made from its schema; names say what a field wants where its type does not. */
record Bodies(Document document, String text, ToLongFunction<String> ids) {

    JsonObject of(Document.Endpoint endpoint) {
        return object(document.bodySchema(endpoint));
    }

    private JsonObject object(JsonObject schema) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        JsonObject properties = schema.getJsonObject("properties");
        if (properties != null) {
            properties.forEach((name, of) -> {
                JsonValue value = value(name, document.resolve(of.asJsonObject()));
                if (value != null) {
                    object.add(name, value);
                }
            });
        }
        return object.build();
    }

    private JsonValue value(String name, JsonObject schema) {
        return switch (schema.getString("type", "object")) {
            case "object" -> object(schema);
            case "array" -> {
                JsonValue one = value(singular(name), document.resolve(schema.getJsonObject("items")));
                yield one == null
                        ? JsonValue.EMPTY_JSON_ARRAY
                        : Json.createArrayBuilder().add(one).build();
            }
            case "integer" ->
                Json.createValue(name.endsWith("id") ? ids.applyAsLong(name) : name.equals("version") ? 0 : 1);
            case "number" -> Json.createValue(1);
            case "boolean" -> JsonValue.TRUE;
            default -> schema.containsKey("enum") ? schema.getJsonArray("enum").get(0) : string(name, schema);
        };
    }

    private JsonValue string(String name, JsonObject schema) {
        String said =
                switch (schema.getString("format", "")) {
                    case "date-time" -> "2026-11-20T10:00:00Z";
                    case "date" -> "2026-11-20";
                    case "uuid" -> UUID.randomUUID().toString();
                    default -> named(name);
                };
        return said == null ? null : Json.createValue(said);
    }

    private String named(String name) {
        return switch (name) {
            case "host" -> null; // nobody needs one, and there is one of each
            case "time_zone" -> "Europe/Paris";
            case "locale", "language" -> "fr";
            case "currency" -> "EUR";
            case "country" -> "FR";
            case "pin", "new_pin" -> Caller.PIN;
            case "role", "role_code" -> "kitchen";
            case "permission" -> "order.read";
            case "source", "visible_source", "order_source" -> "counter";
            case "landing", "default_route" -> "/dashboard/home";
            case "slug", "code" -> "p" + UUID.randomUUID().toString().substring(0, 18);
            default ->
                name.contains("email")
                        ? UUID.randomUUID() + "@planted.test"
                        : name.contains("password") ? "a password for tests" : text;
        };
    }

    private static String singular(String name) {
        return name.replaceFirst("s$", "");
    }
}
