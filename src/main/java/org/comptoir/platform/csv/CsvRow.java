package org.comptoir.platform.csv;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.comptoir.kernel.DomainException;

/** One line of a table with a head: where it stands in the file, and its cells by the names of their columns. */
public record CsvRow(int line, Map<String, String> cells) {
    private static final Set<String> YES = Set.of("true", "1", "yes", "oui", "vrai");
    private static final Set<String> NO = Set.of("false", "0", "no", "non", "faux");

    public CsvRow {
        cells = Map.copyOf(cells);
    }

    /** What that column says, stripped; empty where the file has no such column. */
    public String text(String column) {
        return cells.getOrDefault(column, "").strip();
    }

    /** What that column says, as spreadsheets of either language write it; 422 where it says neither. */
    public boolean flag(String column) {
        String said = text(column).toLowerCase(Locale.ROOT);
        if (!YES.contains(said) && !NO.contains(said)) {
            throw DomainException.invalid(column, "platform_csv.flag");
        }
        return YES.contains(said);
    }

    /** A name as the database compares names: neither case nor accents tell two apart. */
    public static String folded(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
