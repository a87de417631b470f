package org.comptoir.links.redirect;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The host of the page a click came from; never its path, which may name somebody. */
final class Referrer {
    private static final int LONGEST = 253;
    private static final Pattern HOST = Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?");

    private Referrer() {}

    static @Nullable String host(@Nullable String header) {
        if (header == null) {
            return null;
        }
        int start = header.indexOf("://") + 3;
        if (start < 3) {
            return null;
        }
        int end = start;
        while (end < header.length() && "/?#:".indexOf(header.charAt(end)) < 0) {
            end++;
        }
        String host = header.substring(start, end).toLowerCase(Locale.ROOT);
        return host.length() <= LONGEST && HOST.matcher(host).matches() ? host : null;
    }
}
