package org.comptoir.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Makes bodies: such as nearly fit a schema, and such as fit nothing. */
final class JsonBodies {
    private static final int DEPTH = 4;

    private JsonBodies() {}

    /** An object of that schema in which any part may be missing or something else. */
    static Arbitrary<String> near(Document document, JsonObject schema) {
        return value(document, schema, DEPTH).map(JsonValue::toString);
    }

    static Arbitrary<String> any() {
        return anything(DEPTH).map(JsonValue::toString);
    }

    private static Arbitrary<JsonValue> value(Document document, JsonObject reference, int depth) {
        JsonObject schema = document.resolve(reference);
        Arbitrary<JsonValue> fitting =
                switch (depth == 0 ? "" : schema.getString("type")) {
                    case "object" -> object(document, schema, depth);
                    case "array" ->
                        value(document, schema.getJsonObject("items"), depth - 1)
                                .list()
                                .ofMaxSize(4)
                                .map(JsonBodies::array);
                    case "integer", "number" -> numbers();
                    case "boolean" -> Arbitraries.of(JsonValue.TRUE, JsonValue.FALSE);
                    default -> schema.containsKey("enum") ? constants(schema) : strings();
                };
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(9, fitting), net.jqwik.api.Tuple.of(1, anything(Math.min(depth, 1))));
    }

    private static Arbitrary<JsonValue> object(Document document, JsonObject schema, int depth) {
        JsonObject properties = schema.getJsonObject("properties");
        if (properties == null || properties.isEmpty()) {
            return anything(1);
        }
        List<String> names = List.copyOf(properties.keySet());
        List<Arbitrary<JsonValue>> parts = names.stream()
                .map(name -> value(document, properties.getJsonObject(name), depth - 1)
                        .optional(0.95)
                        .map(part -> part.orElse(JsonValue.NULL)))
                .toList();
        return Combinators.combine(parts).as(values -> {
            var object = Json.createObjectBuilder();
            for (int i = 0; i < names.size(); i++) {
                object.add(names.get(i), values.get(i));
            }
            return object.build();
        });
    }

    private static Arbitrary<JsonValue> anything(int depth) {
        Arbitrary<JsonValue> scalars =
                Arbitraries.oneOf(strings(), numbers(), Arbitraries.of(JsonValue.TRUE, JsonValue.NULL));
        return depth == 0
                ? scalars
                : Arbitraries.oneOf(
                        scalars,
                        anything(depth - 1).list().ofMaxSize(3).map(JsonBodies::array),
                        Combinators.combine(Arbitraries.strings().ofMaxLength(10), anything(depth - 1))
                                .as((name, value) -> Json.createObjectBuilder(Map.of())
                                        .add(name, value)
                                        .build()));
    }

    private static Arbitrary<JsonValue> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(-2, 100).map(Json::createValue),
                Arbitraries.longs().map(Json::createValue),
                Arbitraries.of("1e400", "-0.0", "1.5", "123456789012345678901234567890")
                        .map(text -> Json.createValue(new BigDecimal(text))));
    }

    private static Arbitrary<JsonValue> strings() {
        return Arbitraries.oneOf(
                        Arbitraries.strings().ofMaxLength(60),
                        Arbitraries.strings().alpha().ofMaxLength(400),
                        Arbitraries.of(
                                "a@b.example",
                                "+33612345678",
                                "2026-11-20T10:00:00Z",
                                "' OR 1=1 --",
                                "\u0000",
                                "\ud83c\udf5f",
                                "../../etc",
                                "${7*7}"))
                .map(Json::createValue);
    }

    private static Arbitrary<JsonValue> constants(JsonObject schema) {
        return Arbitraries.of(schema.getJsonArray("enum").getValuesAs(JsonString::getString))
                .map(Json::createValue);
    }

    private static JsonValue array(List<JsonValue> values) {
        var array = Json.createArrayBuilder();
        values.forEach(array::add);
        return array.build();
    }
}
