package org.comptoir.stock;

import org.comptoir.kernel.DomainException;
import org.jspecify.annotations.Nullable;

/** What somebody counted of one ingredient, and, where it matters, what they believed lay there before. */
public record Count(
        long ingredient, long actual, String note, @Nullable Long expected) {
    private static final long MOST = 1_000_000;
    private static final int NOTE = 255;

    public Count {
        if (actual < 0 || actual > MOST) {
            throw DomainException.invalid("actual_quantity", "stock_ingredient.number_range");
        }
        note = note.strip();
        if (note.length() > NOTE) {
            throw DomainException.invalid("note", "stock_ingredient.text_length");
        }
    }

    public Count(long ingredient, long actual, String note) {
        this(ingredient, actual, note, null);
    }
}
