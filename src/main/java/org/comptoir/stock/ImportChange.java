package org.comptoir.stock;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a line of a file does, or would do: makes an ingredient, changes these fields of one, or nothing. */
public record ImportChange(int line, String name, Kind kind, List<Field> fields) {
    /** Whether there was one of that name. */
    public enum Kind {
        CREATED,
        CHANGED,
        UNCHANGED
    }

    /** A field with what stands there and what the file says. */
    public record Field(
            String name, @Nullable String before, @Nullable String after) {}

    static ImportChange created(ImportLine line) {
        return new ImportChange(line.line(), line.edit().name(), Kind.CREATED, List.of());
    }

    static ImportChange of(ImportLine line, Ingredient known) {
        IngredientEdit edit = line.edit();
        List<Field> fields = new ArrayList<>();
        differ(fields, "name", known.name(), edit.name());
        differ(fields, "unit", known.unit(), edit.unit());
        differ(fields, "pack_size", known.packSize(), edit.packSize());
        differ(fields, "pack_label", known.packLabel(), edit.packLabel());
        differ(fields, "low_stock_threshold", known.lowStockThreshold(), edit.lowStockThreshold());
        differ(fields, "is_active", known.isActive(), edit.isActive());
        return new ImportChange(
                line.line(), edit.name(), fields.isEmpty() ? Kind.UNCHANGED : Kind.CHANGED, List.copyOf(fields));
    }

    private static void differ(List<Field> fields, String name, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            fields.add(new Field(
                    name, before == null ? null : before.toString(), after == null ? null : after.toString()));
        }
    }
}
