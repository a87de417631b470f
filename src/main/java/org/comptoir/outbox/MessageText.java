package org.comptoir.outbox;

import org.jspecify.annotations.Nullable;

/** What a message says; null where it is no longer kept. */
public record MessageText(@Nullable String html, @Nullable String text) {}
