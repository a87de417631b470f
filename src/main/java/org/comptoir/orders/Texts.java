package org.comptoir.orders;

import java.util.regex.Pattern;
import org.comptoir.kernel.DomainException;
import org.jspecify.annotations.Nullable;

/** Words that customers type, tidied. */
final class Texts {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Texts() {}

    /** In one line; null where there are no words. */
    static @Nullable String line(@Nullable String typed) {
        return typed == null || typed.isBlank()
                ? null
                : SPACE.matcher(typed.strip()).replaceAll(" ");
    }

    static @Nullable String upTo(int most, @Nullable String text, String field) {
        if (text != null && length(text) > most) {
            throw DomainException.invalid(field, "too_long");
        }
        return text;
    }

    /** As the database counts. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
