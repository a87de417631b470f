package org.comptoir.access;

import org.jspecify.annotations.Nullable;

/** One thing that an act changed, as far as the trail may tell: people by field names, prices before and after, codes by name. */
public record AuditChange(
        Kind kind,
        String name,
        @Nullable String before,
        @Nullable String after) {
    /** How to read it. */
    public enum Kind {
        FIELD,
        CHANGED,
        ADDED,
        REMOVED,
        NOTE
    }

    /** The same in every language. */
    public String text() {
        return switch (kind) {
            case FIELD -> name;
            case CHANGED -> name + ": " + (before == null ? "–" : before) + " → " + (after == null ? "–" : after);
            case ADDED -> "+ " + name;
            case REMOVED -> "− " + name;
            case NOTE -> name + ": " + after;
        };
    }
}
