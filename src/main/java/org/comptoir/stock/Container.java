package org.comptoir.stock;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A delivery with all that it brings. */
public record Container(
        long id,
        String reference,
        ContainerStatus status,
        @Nullable Instant expectedAt,
        @Nullable Instant arrivedAt,
        @Nullable String note,
        List<ContainerLine> lines,
        long version) {}
