package org.comptoir.security;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** Judges answers to hostile requests; each judgement is a list of what is wrong, empty where nothing is. */
final class Judge {
    private Judge() {}

    static List<String> forged(String what, String token, HttpResponse<String> answer) {
        return forged(what, token, answer.statusCode(), Verdict.code(answer.body()));
    }

    static List<String> forged(String what, String token, int status, String code) {
        return status == 403 && code.equals("FORBIDDEN")
                ? List.of()
                : List.of(what + " with the token '" + token + "' answers " + status + " " + code);
    }

    /** A page may refuse, show itself again or say that it expired; it may not break. */
    static List<String> answered(String page, HttpResponse<String> answer) {
        return answer.statusCode() >= 500 && !answer.body().contains("data-expired")
                ? List.of(page + " breaks: " + answer.statusCode())
                : List.of();
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
}
