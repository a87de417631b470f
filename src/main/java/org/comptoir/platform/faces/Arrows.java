package org.comptoir.platform.faces;

import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.primefaces.PrimeFaces;

/** Rows that two buttons move, {@code up} and {@code down}: the key goes with the row, so that it can be pressed again. */
public final class Arrows {
    private Arrows() {}

    /** Moves the row so many places; answers where it stands then, or -1 where it cannot go there. */
    public static <T> int move(List<T> rows, Predicate<T> which, int by) {
        int from = 0;
        while (from < rows.size() && !which.test(rows.get(from))) {
            from++;
        }
        int to = from + by;
        if (from == rows.size() || to < 0 || to >= rows.size()) {
            return -1;
        }
        Collections.swap(rows, from, to);
        return to;
    }

    /** Whether there is such a place, and what stands there belongs to the same as what stands here: rows move among their own. */
    public static <T> boolean areTogether(List<T> rows, int here, int there, ToLongFunction<T> whose) {
        return there >= 0
                && there < rows.size()
                && whose.applyAsLong(rows.get(here)) == whose.applyAsLong(rows.get(there));
    }

    /** {@code row} is the client id that its buttons begin with where it stands now; {@code further}: whether it can go on that way. */
    public static void focus(String row, String pressed, boolean further) {
        String other = pressed.equals("up") ? "down" : "up";
        // what PrimeFaces focuses itself is never a button, and afterwards it would go back to the old place
        PrimeFaces.current()
                .executeScript("PrimeFaces.customFocus=true;document.getElementById('"
                        + row
                        + (further ? pressed : other)
                        + "').focus()");
    }
}
