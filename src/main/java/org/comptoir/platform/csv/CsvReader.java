package org.comptoir.platform.csv;

import java.util.ArrayList;
import java.util.List;

/** Takes RFC 4180 apart: quoted cells may hold separators, doubled quotes and line ends; lines of nothing are left out. */
final class CsvReader {
    private final String text;
    private final char separator;
    private final List<CsvLine> lines = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int line = 1;
    private int began = 1;

    CsvReader(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    List<CsvLine> lines() {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                    line += c == '\n' ? 1 : 0;
                }
            } else if (c == '"' && cell.toString().isBlank()) {
                cell.setLength(0);
                quoted = true;
            } else if (c == separator) {
                endCell();
            } else if (c == '\n') {
                endLine();
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        endLine();
        return lines;
    }

    private void endCell() {
        cells.add(cell.toString());
        cell.setLength(0);
    }

    private void endLine() {
        endCell();
        if (cells.stream().anyMatch(one -> !one.isBlank())) {
            lines.add(new CsvLine(began, List.copyOf(cells)));
        }
        cells = new ArrayList<>();
        line++;
        began = line;
    }
}
