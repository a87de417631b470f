package org.comptoir.catalogue;

import org.comptoir.kernel.DomainException;
import org.jspecify.annotations.Nullable;

/** Which products or menus a list is about; what is empty or null does not narrow. */
public record ProductFilter(
        String text,
        @Nullable Long category,
        @Nullable Boolean available,
        @Nullable Boolean orderable) {
    private static final int LONGEST = 200;

    public ProductFilter {
        text = text.strip();
        if (text.length() > LONGEST) {
            throw DomainException.invalid("q", "length");
        }
    }
}
