package org.comptoir.stock.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.comptoir.kernel.DomainException;
import org.comptoir.platform.csv.CsvRow;
import org.comptoir.platform.csv.CsvTable;
import org.comptoir.stock.ImportLine;
import org.comptoir.stock.IngredientEdit;

/** A file of ingredients, read: what can be taken, and what is wrong with the rest, line by line. */
record IngredientsTable(List<ImportLine> lines, List<ImportError> errors) {
    private static final int MOST_LINES = 1_000;
    private static final int LONGEST = 200_000;
    private static final List<String> COLUMNS =
            List.of("name", "unit", "pack_size", "pack_label", "low_stock_threshold", "is_active");
    private static final Set<String> YES = Set.of("true", "1", "yes", "oui", "vrai");
    private static final Set<String> NO = Set.of("false", "0", "no", "non", "faux");

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
                if (!names.add(plain(row.text("name")))) {
                    errors.add(new ImportError(row.line(), "name", "stock_import.twice"));
                }
            } catch (DomainException wrong) {
                errors.add(new ImportError(
                        row.line(),
                        String.valueOf(wrong.details().get("field")),
                        String.valueOf(wrong.details().get("reason"))));
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
                flag(row.text("is_active").toLowerCase(Locale.ROOT)));
    }

    private static boolean flag(String text) {
        if (!YES.contains(text) && !NO.contains(text)) {
            throw DomainException.invalid("is_active", "stock_import.flag");
        }
        return YES.contains(text);
    }

    /** As the database compares names: neither case nor accents tell two apart. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
