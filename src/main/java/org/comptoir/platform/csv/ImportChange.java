package org.comptoir.platform.csv;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a line of a file does, or would do: makes a thing, changes these fields of one, or nothing. */
public record ImportChange(int line, String name, Kind kind, List<Field> fields) {
    /** Whether it was there already. */
    public enum Kind {
        CREATED,
        CHANGED,
        UNCHANGED
    }

    /** A field with what stands there and what the file says. */
    public record Field(
            String name, @Nullable String before, @Nullable String after) {

        /** One more, where they differ. */
        public static void note(List<Field> fields, String name, @Nullable Object before, @Nullable Object after) {
            if (!Objects.equals(before, after)) {
                fields.add(new Field(
                        name, before == null ? null : before.toString(), after == null ? null : after.toString()));
            }
        }
    }

    public static ImportChange created(int line, String name, List<Field> fields) {
        return new ImportChange(line, name, Kind.CREATED, List.copyOf(fields));
    }

    public static ImportChange of(int line, String name, List<Field> fields) {
        return new ImportChange(line, name, fields.isEmpty() ? Kind.UNCHANGED : Kind.CHANGED, List.copyOf(fields));
    }
}
