package org.comptoir.notifications;

import org.jspecify.annotations.Nullable;

/** A mail as it would go out. */
public record Preview(String subject, @Nullable String html, String text) {}
