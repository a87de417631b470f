package org.comptoir.links;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody who followed a link before it was counted here: when, whether from a printed code, and from which site. */
public record PastClick(
        Instant at, boolean isPrinted, @Nullable String referrerHost) {}
