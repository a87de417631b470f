package org.comptoir.outbox;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comptoir.platform.http.OutsideAnswer;
import org.jspecify.annotations.Nullable;

/** A provider's answer, read without trusting its shape: what is not as announced is simply not there. */
record Said(int status, JsonValue value) {
    static Said of(OutsideAnswer answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return new Said(answer.status(), reader.readValue());
        } catch (JsonException | IllegalStateException e) {
            return new Said(answer.status(), JsonValue.NULL);
        }
    }

    boolean isObject() {
        return value instanceof JsonObject;
    }

    /** What stands there, by names of objects one inside the other. */
    Said at(String... names) {
        JsonValue found = value;
        for (String name : names) {
            found = found instanceof JsonObject object ? object.getOrDefault(name, JsonValue.NULL) : JsonValue.NULL;
        }
        return new Said(status, found);
    }

    List<Said> all() {
        return value instanceof JsonArray array
                ? array.stream().map(one -> new Said(status, one)).toList()
                : List.of();
    }

    /** A text or a number in digits. */
    @Nullable
    String text() {
        return value instanceof JsonString text
                ? text.getString()
                : value instanceof JsonNumber number ? number.toString() : null;
    }

    Optional<JsonNumber> number() {
        return value instanceof JsonNumber number ? Optional.of(number) : Optional.empty();
    }

    /** The first of these places that has words; a stroke leads into an object. */
    @Nullable
    String words(String... places) {
        return Stream.of(places)
                .map(place -> at(place.split("/")).text())
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse(null);
    }
}
