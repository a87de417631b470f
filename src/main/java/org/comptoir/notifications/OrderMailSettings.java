package org.comptoir.notifications;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a shop wants to be told of paid orders; in test mode everything goes to one address. */
public record OrderMailSettings(
        boolean orderNotificationsEnabled,
        boolean testMode,
        @Nullable String testEmail,
        long version) {

    /** The names of the fields that are not as they were. */
    List<String> differences(OrderMailSettings before) {
        List<String> names = new ArrayList<>();
        if (orderNotificationsEnabled != before.orderNotificationsEnabled()) {
            names.add("order_notifications_enabled");
        }
        if (testMode != before.testMode()) {
            names.add("test_mode");
        }
        if (!Objects.equals(testEmail, before.testEmail())) {
            names.add("test_email");
        }
        return names;
    }
}
