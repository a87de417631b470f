package org.comptoir.access;

import org.comptoir.kernel.DomainException;
import org.jspecify.annotations.Nullable;

/** Which tenants a list is about: words out of name, short name or host; what is empty or null does not narrow. */
public record TenantsFilter(String text, @Nullable State state) {
    /** Longer than any name; a longer search finds nothing and is refused. */
    public static final int LONGEST_TEXT = 200;

    /** Whether its people can sign in. */
    public enum State {
        ACTIVE,
        SUSPENDED
    }

    public TenantsFilter {
        text = text.strip();
        if (text.length() > LONGEST_TEXT) {
            throw DomainException.invalid("q", "length");
        }
    }

    public boolean isEmpty() {
        return text.isEmpty() && state == null;
    }
}
