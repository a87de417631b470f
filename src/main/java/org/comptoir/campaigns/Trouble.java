package org.comptoir.campaigns;

import java.util.Arrays;
import java.util.Locale;
import org.comptoir.platform.http.NoAnswer;

/** What keeps the shop upstream from telling us who opted out, or us from telling it. */
public enum Trouble {
    UNREACHABLE,
    TIMEOUT,
    CUT,
    /** Our token is not taken. */
    REFUSED,
    /** There is no such address there. */
    MISSING,
    THROTTLED,
    BROKEN,
    /** It sends us elsewhere, where the token does not go. */
    REDIRECTED,
    /** What it answers is not what was agreed on. */
    UNREADABLE,
    /** It says that there is more and gives nothing new. */
    STUCK,
    /** It does not take an opt-out of ours. */
    REJECTED,
    /** The fault is ours. */
    UNEXPECTED;

    private static final int BAD = 400;
    private static final int UNAUTHORISED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;
    private static final int SERVER = 500;

    /** Ends a run. */
    static final class Met extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final Trouble trouble;

        Met(Trouble trouble) {
            super(trouble.name());
            this.trouble = trouble;
        }

        Trouble trouble() {
            return trouble;
        }
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Trouble of(String column) {
        return Arrays.stream(values())
                .filter(one -> one.column().equals(column))
                .findFirst()
                .orElse(UNEXPECTED);
    }

    /** What an answer means that is not fine. */
    static Met met(int status) {
        if (status == UNAUTHORISED || status == FORBIDDEN) {
            return new Met(REFUSED);
        }
        if (status == NOT_FOUND) {
            return new Met(MISSING);
        }
        if (status == TOO_MANY) {
            return new Met(THROTTLED);
        }
        return new Met(status >= SERVER ? BROKEN : status >= BAD ? REJECTED : REDIRECTED);
    }

    static Met met(NoAnswer.Fault fault) {
        return new Met(
                switch (fault) {
                    case TIMEOUT -> TIMEOUT;
                    case CUT -> CUT;
                    case TOO_LARGE -> UNREADABLE;
                });
    }
}
