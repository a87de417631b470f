package org.comptoir.security;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** Judges answers to hostile requests; each judgement is a list of what is wrong, empty where nothing is. */
final class Judge {
    static final String STATUS = "status";

    private static final List<String> EXPIRED = Stream.of(Locale.ROOT, Locale.FRENCH)
            .map(language -> ResourceBundle.getBundle(
                    "org.comptoir.messages",
                    language,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)))
            .map(words -> "<title>" + words.getString("errors_page.expired_title"))
            .toList();

    private Judge() {}

    static List<String> forged(String what, String token, HttpResponse<String> answer) {
        return forged(what, token, answer.statusCode(), Verdict.code(answer.body()));
    }

    static List<String> forged(String what, String token, int status, String code) {
        return status == 403 && code.equals("FORBIDDEN")
                ? List.of()
                : List.of(what + " with the token '" + token + "' answers " + status + " " + code);
    }

    /** A page may refuse, show itself again or say that it expired (which the container calls 500); it may not break. */
    static List<String> answered(String what, int status, String body) {
        boolean expired = EXPIRED.stream().anyMatch(body::contains);
        return status >= 500 && !expired ? List.of(what + " breaks: " + status) : List.of();
    }

    /** What another tenant's row must look like: nothing. A body that does not fit may be refused before the row is sought. */
    static List<String> foreign(String what, boolean exact, boolean body, int status, String answer, String marker) {
        List<String> wrong = new ArrayList<>();
        if (answer.contains(marker)) {
            wrong.add(what + " shows what is somebody else's");
        }
        boolean missing = status == 404 || body && status == 422;
        if (exact ? !missing : status >= 500) {
            wrong.add(what + " answers " + status + (exact ? " instead of 404" : ""));
        }
        return wrong;
    }

    /** Refused for what was reached for, by the codes that it takes, is another matter than refused for who asked. */
    static List<String> enough(String what, int status, String body) {
        boolean beyond = body.contains("\"details\":{\"permissions\":");
        boolean refused = Verdict.code(body).equals("FORBIDDEN") && !beyond;
        return refused || status >= 500 ? List.of(what + " is not enough: " + status + " " + body) : List.of();
    }

    /** Two requests that must do the same; where the plain one did not come through there is nothing to compare. */
    static List<String> same(String what, Map<String, Long> plain, Map<String, Long> more) {
        boolean through = plain.get(STATUS) < 300;
        return through && !plain.equals(more)
                ? List.of(what + " does something else with extra fields: " + more + " instead of " + plain)
                : List.of();
    }
}
