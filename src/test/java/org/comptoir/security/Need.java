package org.comptoir.security;

import java.util.List;
import java.util.Set;

/** What an entry point asks of its caller. */
record Need(String text) {
    private static final String OF_THE_OPERATOR = " of the operator";

    /** What somebody with these codes must meet there; no codes at all (null) is nobody signed in. */
    Verdict expected(Set<String> codes, boolean operator) {
        if (text.equals("public")) {
            return Verdict.LET_IN;
        }
        if (text.equals("nowhere")) {
            return Verdict.NOT_THERE;
        }
        if (codes == null || text.equals("signed")) {
            return Verdict.SIGN_IN;
        }
        return text.equals("signed-in") || holdsOne(codes, operator) ? Verdict.LET_IN : Verdict.FORBIDDEN;
    }

    /** Whether only the operator's people may. */
    boolean isOperators() {
        return text.endsWith(OF_THE_OPERATOR);
    }

    /** The codes of which one is enough; none where no code is asked for. */
    List<String> codes() {
        return text.contains(".") ? List.of(text.replace(OF_THE_OPERATOR, "").split(" or ")) : List.of();
    }

    private boolean holdsOne(Set<String> codes, boolean operator) {
        if (isOperators() && !operator) {
            return false;
        }
        return codes().stream().anyMatch(codes::contains);
    }
}
