package org.comptoir.platform.log;

import java.util.regex.Pattern;
import org.comptoir.kernel.Ids;
import org.jspecify.annotations.Nullable;

/** The id of the request that this thread works for; answers, log lines and error pages show the same one. */
public final class RequestId {
    public static final String HEADER = "X-Request-Id";
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int BYTES = 12;
    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    private RequestId() {}

    /** Takes the caller's id when it is short and harmless, otherwise makes one. */
    static String begin(@Nullable String offered) {
        String id = offered != null && SAFE.matcher(offered).matches() ? offered : Ids.token(BYTES);
        CURRENT.set(id);
        return id;
    }

    static void end() {
        CURRENT.remove();
    }

    static boolean isKnown() {
        return CURRENT.get() != null;
    }

    /** The id of this thread's request; outside a request (a timer) a "-". */
    public static String current() {
        String id = CURRENT.get();
        return id == null ? "-" : id;
    }
}
