package org.comptoir.security;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the gates made of a request; how it fared behind them does not matter here. */
enum Verdict {
    LET_IN,
    FORBIDDEN,
    SIGN_IN,
    NOT_THERE,
    BROKEN;

    private static final Pattern CODE = Pattern.compile("\"error\":\\{\"code\":\"([A-Z_]+)\"");

    static Verdict of(EntryPoint entry, HttpResponse<String> answer) {
        String location = answer.headers().firstValue("Location").orElse("");
        return of(entry, answer.statusCode(), location, code(answer.body()));
    }

    static Verdict of(EntryPoint entry, int status, String location, String code) {
        if (status >= 500 || status == 405 || status == 415 || status == 406) {
            return BROKEN;
        }
        return entry.isApi() ? ofApi(entry, status, code) : ofPage(status, location);
    }

    /** A missing PIN, or a failed sign-in, is refused behind the gate and says so by another code. */
    private static Verdict ofApi(EntryPoint entry, int status, String code) {
        if (status == 401 && code.equals("AUTH_REQUIRED")) {
            return SIGN_IN;
        }
        if (status == 403 && code.equals("FORBIDDEN")) {
            return FORBIDDEN;
        }
        boolean missing = status == 404 && !entry.asksForOne();
        return missing ? NOT_THERE : (status == 401 || status == 403) && code.isEmpty() ? BROKEN : LET_IN;
    }

    private static Verdict ofPage(int status, String location) {
        if (status == 401 || status == 302 && location.matches("(https?://[^/]+)?/access/sign-in\\?.*")) {
            return SIGN_IN;
        }
        return status == 403 ? FORBIDDEN : status == 404 ? NOT_THERE : LET_IN;
    }

    static String code(String body) {
        Matcher found = CODE.matcher(body);
        return found.find() ? found.group(1) : "";
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
