package org.comptoir.access;

import java.util.Collection;
import java.util.Set;

/** A page that a role may lead to, and the codes of which one opens it (none: every signed-in person). */
public record LandingPage(String path, Set<String> codes) {
    /** The codes in a row, for a page. */
    public String openedBy() {
        return String.join(" ", codes);
    }

    public boolean opensTo(Collection<String> held) {
        return codes.isEmpty() || codes.stream().anyMatch(held::contains);
    }
}
