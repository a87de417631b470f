package org.comptoir.notifications;

import org.jspecify.annotations.Nullable;

/** What a shop wants to be told of paid orders; in test mode everything goes to one address. */
public record OrderMailSettings(
        boolean orderNotificationsEnabled,
        boolean testMode,
        @Nullable String testEmail,
        long version) {}
