package org.comptoir.kernel;

import java.util.Locale;
import java.util.regex.Pattern;

/** A mail address as seed 002 (section 6.1) accepts it, at most 254 characters, kept in lower case. */
public record EmailAddress(String value) {
    private static final Pattern SHAPE = Pattern.compile("^[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+\\.[a-zA-Z]{2,}$");
    private static final int MAX_LENGTH = 254;

    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!isValid(value)) {
            throw new DomainException(ErrorCode.INVALID_EMAIL);
        }
    }

    public static boolean isValid(String text) {
        return text.length() <= MAX_LENGTH && SHAPE.matcher(text).matches();
    }

    /** What a log or a list may show of it: {@code c***@e***.com}. */
    public String masked() {
        return Masked.email(value);
    }

    /** Masked, so that an address never reaches a log by way of string concatenation. */
    @Override
    public String toString() {
        return masked();
    }
}
