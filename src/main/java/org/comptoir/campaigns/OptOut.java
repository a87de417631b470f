package org.comptoir.campaigns;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who does not want to be told.
 *
 * @param customerEmail a hash where that person was erased
 * @param sku what the product is named by, empty where it is about everything
 */
public record OptOut(
        long id,
        String customerEmail,
        @Nullable String customerPhone,
        String sku,
        @Nullable String productName,
        boolean isGlobal,
        String channel,
        Instant createdAt) {
    /** Keys that the list is sorted by: the moment it was made, and the id. */
    public static final int SORT_KEYS = 2;

    public boolean isErased() {
        return customerEmail.startsWith("sha256:");
    }
}
