package org.comptoir.stock;

import org.comptoir.kernel.DomainException;
import org.jspecify.annotations.Nullable;

/** Which ingredients a list is about; what is empty or null does not narrow. */
public record StockFilter(
        String text, @Nullable StockLevel level, @Nullable Boolean active) {
    private static final int LONGEST = 200;

    public StockFilter {
        text = text.strip();
        if (text.length() > LONGEST) {
            throw DomainException.invalid("q", "length");
        }
    }
}
