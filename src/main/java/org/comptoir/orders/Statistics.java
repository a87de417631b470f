package org.comptoir.orders;

import org.jspecify.annotations.Nullable;

/** A period, and the one of the same length just before it. */
public record Statistics(@Nullable Double cancellationRate, Figures period, Figures before) {
    /** How the revenue changed, as a share of what it was before; null where nothing was sold then. */
    public @Nullable Double change() {
        return before.revenueCents() == 0
                ? null
                : (double) (period.revenueCents() - before.revenueCents()) / before.revenueCents();
    }
}
