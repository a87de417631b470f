package org.comptoir.kernel;

import java.util.regex.Pattern;

/** A phone number in E.164: a plus, the country, the number, nothing else. */
public record Phone(String value) {
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s.()/\\u00a0\\u202f-]");

    /** Separators are dropped; a number without its country is refused, because guessing would call a stranger. */
    public Phone {
        value = SEPARATORS.matcher(value).replaceAll("");
        if (!E164.matcher(value).matches()) {
            throw new DomainException(ErrorCode.INVALID_PHONE);
        }
    }

    /** Whether it is one already, exactly as it stands there. */
    public static boolean isValid(String text) {
        return E164.matcher(text).matches();
    }

    /** What a log or a list may show of it: {@code +33***78}. */
    public String masked() {
        return Masked.phone(value);
    }

    /** Masked, so that a number never reaches a log by way of string concatenation. */
    @Override
    public String toString() {
        return masked();
    }
}
