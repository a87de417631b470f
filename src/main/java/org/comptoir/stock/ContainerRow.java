package org.comptoir.stock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A delivery as a list shows it. */
public record ContainerRow(
        long id,
        String reference,
        ContainerStatus status,
        @Nullable Instant expectedAt,
        @Nullable Instant arrivedAt,
        @Nullable String note,
        long lines,
        long version) {}
