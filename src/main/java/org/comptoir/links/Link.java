package org.comptoir.links;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A link with what its clicks add up to, the latest seconds included. */
public record Link(
        String token,
        String address,
        String targetUrl,
        @Nullable String channel,
        @Nullable String tag,
        @Nullable Instant expiresAt,
        @Nullable Instant deliveredAt,
        Instant createdAt,
        Figures figures,
        @Nullable Instant lastAt) {
    /** Keys that lists of links are sorted by: the moment it was made, and the token. */
    public static final int SORT_KEYS = 2;

    Link with(String base, Figures tail) {
        return new Link(
                token,
                base + "/r/" + token,
                targetUrl,
                channel,
                tag,
                expiresAt,
                deliveredAt,
                createdAt,
                figures.plus(tail),
                lastAt);
    }
}
