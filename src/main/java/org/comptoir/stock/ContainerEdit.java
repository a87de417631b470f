package org.comptoir.stock;

import java.time.Instant;
import java.util.List;
import org.comptoir.kernel.DomainException;
import org.jspecify.annotations.Nullable;

/** What somebody enters about a delivery; refuses what could not be stored, by the field's name. */
public record ContainerEdit(
        String reference,
        @Nullable Instant expectedAt,
        @Nullable String note,
        List<Line> lines) {
    private static final int REFERENCE = 64;
    private static final int NOTE = 255;
    private static final int MOST_LINES = 500;
    private static final long MOST = 1_000_000;
    /** What the column can hold, and no typing error beyond it. */
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

    /** So much of that ingredient. */
    public record Line(long ingredientId, long quantity) {
        public Line {
            if (quantity < 1 || quantity > MOST) {
                throw DomainException.invalid("quantity", "stock_ingredient.number_range");
            }
        }
    }

    public ContainerEdit {
        reference = reference.strip();
        note = note == null || note.isBlank() ? null : note.strip();
        lines = List.copyOf(lines);
        if (reference.isEmpty() || reference.length() > REFERENCE) {
            throw DomainException.invalid("reference", "stock_ingredient.text_length");
        }
        if (note != null && note.length() > NOTE) {
            throw DomainException.invalid("note", "stock_ingredient.text_length");
        }
        if (expectedAt != null && (expectedAt.isBefore(FIRST) || expectedAt.isAfter(LAST))) {
            throw DomainException.invalid("expected_at", "stock_container.date");
        }
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw DomainException.invalid("lines", "stock_container.no_lines");
        }
        if (lines.stream().map(Line::ingredientId).distinct().count() < lines.size()) {
            throw DomainException.invalid("lines", "stock_container.twice");
        }
    }
}
