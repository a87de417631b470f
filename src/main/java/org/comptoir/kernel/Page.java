package org.comptoir.kernel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Some rows of a list, how many there are, and where it goes on; {@code more} when there are more than counted. */
public record Page<T>(
        List<T> rows,
        long total,
        boolean more,
        @Nullable String next,
        @Nullable String previous) {
    /** Counting ends here: {@code SELECT COUNT(*) FROM (SELECT 1 … LIMIT 1001)}. */
    public static final int COUNT_LIMIT = 1001;

    /** A part of a small list that was counted whole. */
    public static <T> Page<T> small(List<T> rows, long total) {
        return new Page<>(List.copyOf(rows), total, false, null, null);
    }

    /**
     * A part of a growing list.
     *
     * @param fetched what the query gave for {@link PageRequest#limit()}, in the query's own order
     * @param counted the count, ended at {@link #COUNT_LIMIT}
     * @param keys the sort keys of a row, as the cursor carries them
     */
    public static <T> Page<T> growing(
            List<T> fetched, PageRequest request, long counted, Function<T, List<String>> keys) {
        boolean further = fetched.size() > request.size();
        List<T> rows = new ArrayList<>(further ? fetched.subList(0, request.size()) : fetched);
        if (request.backward()) {
            Collections.reverse(rows);
        }
        boolean after = request.backward() || further;
        boolean before = request.backward() ? further : request.cursor() != null || request.page() > 1;
        boolean some = !rows.isEmpty();
        return new Page<>(
                List.copyOf(rows),
                Math.min(counted, COUNT_LIMIT - 1),
                counted >= COUNT_LIMIT,
                some && after ? new Cursor(false, keys.apply(rows.get(rows.size() - 1))).encode() : null,
                some && before ? new Cursor(true, keys.apply(rows.get(0))).encode() : null);
    }
}
