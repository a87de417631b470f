package org.comptoir.access;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One sign-in of a person that still lives; the device as far as it told what it is. */
public record SessionRow(long id, @Nullable String device, Instant createdAt, Instant lastSeenAt, boolean isCurrent)
        implements Serializable {}
