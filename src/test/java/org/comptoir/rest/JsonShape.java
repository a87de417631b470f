package org.comptoir.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;

/** Holds an answer against the schema that documents it, property by property. */
final class JsonShape {
    private JsonShape() {}

    static JsonValue read(String body) {
        try (var reader = Json.createReader(new StringReader(body))) {
            return reader.readValue();
        }
    }

    static void assertFits(String where, Document document, JsonObject reference, JsonValue value) {
        JsonObject schema = document.resolve(reference);
        if (value == JsonValue.NULL) {
            assertThat(reference.getBoolean("nullable", reference.containsKey("$ref")))
                    .as(where + " may be null")
                    .isTrue();
            return;
        }
        switch (schema.getString("type")) {
            case "object" -> assertObject(where, document, schema, value);
            case "array" -> {
                assertThat(value).as(where).isInstanceOf(JsonArray.class);
                for (JsonValue element : value.asJsonArray()) {
                    assertFits(where + "[]", document, schema.getJsonObject("items"), element);
                }
            }
            case "string" -> assertThat(value).as(where).isInstanceOf(JsonString.class);
            case "boolean" -> assertThat(value).as(where).isIn(JsonValue.TRUE, JsonValue.FALSE);
            default -> assertThat(value).as(where).isInstanceOf(JsonNumber.class);
        }
    }

    private static void assertObject(String where, Document document, JsonObject schema, JsonValue value) {
        assertThat(value).as(where).isInstanceOf(JsonObject.class);
        JsonObject properties = schema.getJsonObject("properties");
        if (properties == null) {
            return;
        }
        JsonObject object = value.asJsonObject();
        assertThat(properties.keySet()).as(where + " documents all it has").containsAll(object.keySet());
        JsonArray required = schema.getJsonArray("required");
        if (required != null) {
            assertThat(object.keySet())
                    .as(where + " has all it must")
                    .containsAll(required.getValuesAs(JsonString::getString));
        }
        object.forEach((name, part) -> assertFits(where + "." + name, document, properties.getJsonObject(name), part));
    }
}
