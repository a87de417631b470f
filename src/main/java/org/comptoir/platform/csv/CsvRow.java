package org.comptoir.platform.csv;

import java.util.Map;

/** One line of a table with a head: where it stands in the file, and its cells by the names of their columns. */
public record CsvRow(int line, Map<String, String> cells) {
    public CsvRow {
        cells = Map.copyOf(cells);
    }

    /** What that column says, stripped; empty where the file has no such column. */
    public String text(String column) {
        return cells.getOrDefault(column, "").strip();
    }
}
