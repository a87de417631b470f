package org.comptoir.stock;

import org.comptoir.kernel.DomainException;
import org.jspecify.annotations.Nullable;

/** Which deliveries a list is about; what is empty or null does not narrow. */
public record ContainerFilter(String text, @Nullable ContainerStatus status) {
    private static final int LONGEST = 200;

    public ContainerFilter {
        text = text.strip();
        if (text.length() > LONGEST) {
            throw DomainException.invalid("q", "length");
        }
    }
}
