package org.comptoir.security;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Collectors;

/** What Faces keeps between a page and its post. */
final class Views {
    private Views() {}

    /** The key together with the cookie that holds the views which that answer made. */
    static Caller.Key browser(Caller.Key key, HttpResponse<String> shown) {
        String views = shown.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.replaceFirst(";.*", ""))
                .filter(cookie -> cookie.startsWith("comptoir_views="))
                .collect(Collectors.joining("; "));
        String both = key.cookie().isEmpty() || views.isEmpty() ? key.cookie() + views : key.cookie() + "; " + views;
        return new Caller.Key(both, "");
    }

    static HttpResponse<String> post(Caller.Key browser, String page, Map<String, String> fields) {
        return Caller.send(
                browser, "POST", page, Forms.encoded(fields), "Content-Type", "application/x-www-form-urlencoded");
    }
}
