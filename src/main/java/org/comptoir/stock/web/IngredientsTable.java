package org.comptoir.stock.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.comptoir.kernel.DomainException;
import org.comptoir.platform.csv.CsvRow;
import org.comptoir.platform.csv.CsvTable;
import org.comptoir.platform.csv.ImportError;
import org.comptoir.stock.ImportLine;
import org.comptoir.stock.IngredientEdit;

/** A file of ingredients, read: what can be taken, and what is wrong with the rest, line by line. */
record IngredientsTable(List<ImportLine> lines, List<ImportError> errors) {
    private static final int MOST_LINES = 1_000;
    private static final int LONGEST = 200_000;
    private static final List<String> COLUMNS =
            List.of("name", "unit", "pack_size", "pack_label", "low_stock_threshold", "is_active");

    /** 422 for the file as a whole where it is no such table. */
    static IngredientsTable read(String csv) {
        if (csv.length() > LONGEST) {
            throw DomainException.invalid("csv", "platform_csv.too_long");
        }
        CsvTable table = CsvTable.read(csv, "csv", MOST_LINES);
        Set<String> others = new LinkedHashSet<>(table.columns());
        others.removeAll(COLUMNS);
        // the export tells it; a quantity changes by restocking and counting alone
        others.remove("stock_quantity");
        if (!table.columns().containsAll(COLUMNS) || !others.isEmpty()) {
            throw DomainException.invalid("csv", "stock_import.columns");
        }
        List<ImportLine> lines = new ArrayList<>();
        List<ImportError> errors = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (CsvRow row : table.rows()) {
            try {
                lines.add(new ImportLine(row.line(), edit(row)));
                if (!names.add(CsvRow.folded(row.text("name")))) {
                    throw DomainException.invalid("name", "platform_csv.twice");
                }
            } catch (DomainException wrong) {
                String field = ImportError.field(wrong);
                errors.add(ImportError.of(row.line(), field, row.text(field), wrong));
            }
        }
        return new IngredientsTable(List.copyOf(lines), List.copyOf(errors));
    }

    private static IngredientEdit edit(CsvRow row) {
        return new IngredientEdit(
                row.text("name"),
                row.text("unit"),
                (int) Typed.whole("pack_size", row.text("pack_size")),
                row.text("pack_label"),
                (int) Typed.whole("low_stock_threshold", row.text("low_stock_threshold")),
                row.flag("is_active"));
    }
}
