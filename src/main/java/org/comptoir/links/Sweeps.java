package org.comptoir.links;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds machines that follow every link of a message at once: all of them within a second, where there are several. */
final class Sweeps {
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    /** A link of a message, and one click on it if there is one. */
    record Row(
            String message,
            String token,
            @Nullable Long id,
            @Nullable Instant at) {}

    private Sweeps() {}

    /** The clicks that belong to a sweep; rows in order of time. */
    static List<Long> of(List<Row> rows) {
        Map<String, List<Row>> messages = new LinkedHashMap<>();
        rows.forEach(row ->
                messages.computeIfAbsent(row.message(), m -> new ArrayList<>()).add(row));
        return messages.values().stream().flatMap(one -> inOne(one).stream()).toList();
    }

    private static Set<Long> inOne(List<Row> rows) {
        Set<String> tokens = new HashSet<>();
        List<Row> clicks = new ArrayList<>();
        for (Row row : rows) {
            tokens.add(row.token());
            if (row.id() != null && row.at() != null) {
                clicks.add(row);
            }
        }
        Set<Long> swept = new TreeSet<>();
        Map<String, Integer> within = new HashMap<>();
        int start = 0;
        for (int end = 0; tokens.size() > 1 && end < clicks.size(); end++) {
            within.merge(clicks.get(end).token(), 1, Integer::sum);
            while (tooFar(clicks.get(start), clicks.get(end))) {
                within.computeIfPresent(clicks.get(start++).token(), (token, n) -> n == 1 ? null : n - 1);
            }
            if (within.size() == tokens.size()) {
                clicks.subList(start, end + 1).forEach(click -> swept.add(click.id()));
            }
        }
        return swept;
    }

    private static boolean tooFar(Row first, Row last) {
        Instant from = first.at();
        Instant to = last.at();
        return from != null && to != null && from.plus(AT_ONCE).isBefore(to);
    }
}
