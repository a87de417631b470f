package org.comptoir.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads "Firefox · Windows" out of a user agent: enough to know one's own machines by, in every language. */
final class Devices {
    /** In this order: every browser claims to be those after it. */
    private static final Map<String, String> BROWSERS = ordered(
            "Edg",
            "Edge",
            "OPR/",
            "Opera",
            "SamsungBrowser/",
            "Samsung Internet",
            "Firefox/",
            "Firefox",
            "FxiOS/",
            "Firefox",
            "CriOS/",
            "Chrome",
            "Chrome/",
            "Chrome",
            "Safari/",
            "Safari");

    private static final Map<String, String> SYSTEMS = ordered(
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Android",
            "Android",
            "CrOS",
            "ChromeOS",
            "Windows",
            "Windows",
            "Macintosh",
            "macOS",
            "Linux",
            "Linux");

    private static final Pattern PROGRAM = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,39}(?=/|$)");

    private Devices() {}

    /** Null where nothing can be told. */
    static @Nullable String of(@Nullable String userAgent) {
        String agent = userAgent == null ? "" : userAgent;
        String browser = first(BROWSERS, agent).orElse(null);
        String system = first(SYSTEMS, agent).orElse(null);
        if (browser != null && system != null) {
            return browser + " · " + system;
        }
        if (browser != null || system != null) {
            return browser == null ? system : browser;
        }
        Matcher program = PROGRAM.matcher(agent);
        return program.lookingAt() && !program.group().equals("Mozilla") ? program.group() : null;
    }

    private static Optional<String> first(Map<String, String> names, String agent) {
        return names.entrySet().stream()
                .filter(e -> agent.contains(e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            names.put(pairs[i], pairs[i + 1]);
        }
        return names;
    }
}
