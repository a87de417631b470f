package org.comptoir.access;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link AuditEntry#details()} wrote: {@code fields}, {@code added} and {@code removed} are lists of names;
 * {@code before} and {@code after} are values by name, beside each other or below one name; all else is a note.
 */
final class AuditDetails {
    private static final String BEFORE = "before";
    private static final String AFTER = "after";

    /** Kept: looking for it searches every archive of the server, once a row. */
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private AuditDetails() {}

    /** The changes in that JSON, none where there is none; a row that cannot be read must not hide the others. */
    static List<AuditChange> read(@Nullable String json) {
        if (json == null) {
            return List.of();
        }
        try (JsonReader reader = READERS.createReader(new StringReader(json))) {
            return read(reader.readObject());
        } catch (JsonException e) {
            return List.of(new AuditChange(AuditChange.Kind.NOTE, "details", null, json));
        }
    }

    private static List<AuditChange> read(JsonObject details) {
        List<AuditChange> found = new ArrayList<>(both(details.get(BEFORE), details.get(AFTER)));
        details.forEach((name, value) -> {
            switch (name) {
                case BEFORE, AFTER -> {} // read together above
                case "fields" -> found.addAll(names(AuditChange.Kind.FIELD, value));
                case "added" -> found.addAll(names(AuditChange.Kind.ADDED, value));
                case "removed" -> found.addAll(names(AuditChange.Kind.REMOVED, value));
                default -> found.add(one(name, value));
            }
        });
        return List.copyOf(found);
    }

    private static List<AuditChange> both(@Nullable JsonValue before, @Nullable JsonValue after) {
        JsonObject was = before instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
        JsonObject is = after instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
        Set<String> names = new TreeSet<>(was.keySet());
        names.addAll(is.keySet());
        return names.stream()
                .map(name -> new AuditChange(AuditChange.Kind.CHANGED, name, text(was.get(name)), text(is.get(name))))
                .toList();
    }

    private static List<AuditChange> names(AuditChange.Kind kind, JsonValue value) {
        return value instanceof JsonArray list
                ? list.stream()
                        .map(name -> new AuditChange(kind, String.valueOf(text(name)), null, null))
                        .toList()
                : List.of(new AuditChange(kind, String.valueOf(text(value)), null, null));
    }

    private static AuditChange one(String name, JsonValue value) {
        if (value instanceof JsonObject object && (object.containsKey(BEFORE) || object.containsKey(AFTER))) {
            return new AuditChange(AuditChange.Kind.CHANGED, name, text(object.get(BEFORE)), text(object.get(AFTER)));
        }
        return new AuditChange(AuditChange.Kind.NOTE, name, null, text(value));
    }

    private static @Nullable String text(@Nullable JsonValue value) {
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        return value instanceof JsonString string ? string.getString() : value.toString();
    }
}
