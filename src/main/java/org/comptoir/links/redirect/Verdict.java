package org.comptoir.links.redirect;

import org.jspecify.annotations.Nullable;

/** What a click is taken for by what it says of itself, and why. */
record Verdict(String kind, @Nullable String reason) {
    static final Verdict HUMAN = new Verdict("human", null);

    static Verdict prefetch(String reason) {
        return new Verdict("prefetch", reason);
    }

    static Verdict bot(String reason) {
        return new Verdict("bot", reason);
    }

    boolean isHuman() {
        return this == HUMAN;
    }
}
