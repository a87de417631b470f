package org.comptoir.campaigns;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** A row by its container and reservation; as a message's dedupe key, {@code 12:345}. */
record RowKey(long container, long reservation) {
    static Optional<RowKey> of(String dedupeKey) {
        if (!dedupeKey.matches("\\d{1,10}:\\d{1,10}")) {
            return Optional.empty();
        }
        String[] parts = dedupeKey.split(":");
        return Optional.of(new RowKey(Long.parseLong(parts[0]), Long.parseLong(parts[1])));
    }

    String text() {
        return container + ":" + reservation;
    }

    /** For {@code (n.container_id, n.reservation_id) IN (…)}: numbers, so nothing has to be escaped. */
    static String listed(Collection<RowKey> keys) {
        return keys.stream()
                .map(key -> "(" + key.container() + "," + key.reservation() + ")")
                .collect(Collectors.joining(","));
    }
}
