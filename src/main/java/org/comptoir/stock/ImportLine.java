package org.comptoir.stock;

import java.util.ArrayList;
import java.util.List;
import org.comptoir.platform.csv.ImportChange;
import org.comptoir.platform.csv.ImportChange.Field;

/** What a line of a file says about an ingredient. */
public record ImportLine(int line, IngredientEdit edit) {

    ImportChange asNew() {
        return ImportChange.created(line, edit.name(), List.of());
    }

    ImportChange against(Ingredient known) {
        List<Field> fields = new ArrayList<>();
        Field.note(fields, "name", known.name(), edit.name());
        Field.note(fields, "unit", known.unit(), edit.unit());
        Field.note(fields, "pack_size", known.packSize(), edit.packSize());
        Field.note(fields, "pack_label", known.packLabel(), edit.packLabel());
        Field.note(fields, "low_stock_threshold", known.lowStockThreshold(), edit.lowStockThreshold());
        Field.note(fields, "is_active", known.isActive(), edit.isActive());
        return ImportChange.of(line, edit.name(), fields);
    }
}
