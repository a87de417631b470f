package org.comptoir.platform.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.comptoir.kernel.DomainException;

/** A table as spreadsheets save it: a head that names the columns, then rows; comma, semicolon or tab part the cells. */
public record CsvTable(Set<String> columns, List<CsvRow> rows) {

    /** Reads it; 422 naming the field where it has no head, names a column twice, or has more rows than that. */
    public static CsvTable read(String text, String field, int mostRows) {
        String bare = text.startsWith(Csv.BYTE_ORDER_MARK) ? text.substring(1) : text;
        List<CsvLine> lines = new CsvReader(bare, separator(bare)).lines();
        if (lines.isEmpty()) {
            throw DomainException.invalid(field, "platform_csv.empty");
        }
        if (lines.size() - 1 > mostRows) {
            throw DomainException.invalid(field, "platform_csv.too_long");
        }
        List<String> head = lines.get(0).cells().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        Set<String> columns = new LinkedHashSet<>(head);
        if (columns.size() < head.size() || columns.contains("")) {
            throw DomainException.invalid(field, "platform_csv.head");
        }
        List<CsvRow> rows = new ArrayList<>();
        for (CsvLine line : lines.subList(1, lines.size())) {
            rows.add(row(head, line));
        }
        return new CsvTable(columns, List.copyOf(rows));
    }

    private static CsvRow row(List<String> head, CsvLine line) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(head.size(), line.cells().size()); i++) {
            cells.put(head.get(i), plain(line.cells().get(i)));
        }
        return new CsvRow(line.number(), cells);
    }

    /** Takes back the quote that {@link Csv} put before what looked like a formula. */
    private static String plain(String cell) {
        boolean guarded =
                cell.length() > 1 && cell.charAt(0) == '\'' && Csv.STARTS_A_FORMULA.indexOf(cell.charAt(1)) >= 0;
        return guarded ? cell.substring(1) : cell;
    }

    /** Whichever of the three the head uses most. */
    private static char separator(String text) {
        String head = text.lines().findFirst().orElse("");
        char best = ';';
        for (char candidate : new char[] {',', '\t'}) {
            if (count(head, candidate) > count(head, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
