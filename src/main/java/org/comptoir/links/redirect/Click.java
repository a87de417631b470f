package org.comptoir.links.redirect;

import org.jspecify.annotations.Nullable;

/** One click as it will be stored; the address it came from is not in it. */
record Click(
        Target link,
        long at,
        Verdict verdict,
        byte @Nullable [] visitor,
        @Nullable String referrer,
        @Nullable String via) {}
