package org.comptoir.launch;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Finds what a person probably meant to write. */
final class Similar {
    private Similar() {}

    /** The known name with the fewest changed letters, whatever case and separators were used; one cut short counts as a slip. */
    static String to(String written, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(name -> slips(plain(written), plain(name))))
                .orElseThrow();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ".");
    }

    private static int slips(String written, String known) {
        return known.startsWith(written) ? 1 : distance(written, known);
    }

    // the usual edit distance, one row at a time
    private static int distance(String from, String to) {
        var row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
