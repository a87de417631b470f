package org.comptoir.outbox;

import java.util.Locale;
import org.comptoir.platform.log.Masking;
import org.jspecify.annotations.Nullable;

/** Why a short message was not taken, in a word that its page has a sentence for; the provider's own words may follow it. */
public enum Reason {
    NO_PROVIDER,
    UNREACHABLE,
    NO_ANSWER,
    INTERRUPTED,
    UNREADABLE,
    SERVER_ERROR,
    THROTTLED,
    CREDENTIALS,
    REDIRECT,
    REFUSED,
    BAD_PHONE,
    /** WhatsApp: this person has had enough advertising, from whomever. */
    CODE_131049,
    /** WhatsApp: too much to this person within seconds. */
    CODE_131056,
    /** WhatsApp: too much altogether. */
    CODE_130429;

    private static final int LONGEST = 200;
    private static final String CODE = "code_";

    /** As it stands before the colon: providers' codes by themselves. */
    public String word() {
        String word = name().toLowerCase(Locale.ROOT);
        return word.startsWith(CODE) ? word.substring(CODE.length()) : word;
    }

    String with(@Nullable String words) {
        return said(word(), words);
    }

    /** A code and words, shortened and without anybody's address. */
    static String said(String code, @Nullable String words) {
        if (words == null || words.isBlank()) {
            return code;
        }
        String clean = Masking.mask(words).replaceAll("\\p{Cntrl}+", " ").strip();
        return code + ": " + (clean.length() > LONGEST ? clean.substring(0, LONGEST) + "…" : clean);
    }

    /** The one a reason begins with, if any does. */
    static @Nullable Reason of(@Nullable String said) {
        if (said != null) {
            String code = said.replaceFirst(":.*", "");
            for (Reason reason : values()) {
                if (reason.word().equals(code)) {
                    return reason;
                }
            }
        }
        return null;
    }
}
