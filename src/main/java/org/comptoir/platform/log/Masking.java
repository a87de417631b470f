package org.comptoir.platform.log;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comptoir.kernel.Masked;

/** Hides mail addresses and phone numbers in a text, wherever it came from. */
public final class Masking {
    /** The look-behind lets a match begin only where a word does, which keeps the time linear in the text. */
    private static final Pattern EMAIL =
            Pattern.compile("(?<![\\w.%+-])[\\w.%+-]++@(?:[A-Za-z0-9-]++\\.)++[A-Za-z]{2,}+");

    /** International with a plus; national as French shops write it, ten digits in pairs or in one. */
    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\w+.:-])\\+[1-9]\\d{0,2}(?:[ .()-]{0,2}\\d){6,12}+(?!\\w)|(?<![\\w.:+-])0[1-9](?:[ .-]?\\d{2}){4}(?![\\w-])");

    private Masking() {}

    /** The same text with {@code c***@e***.com} and {@code +33***78} in place of what they stand for. */
    public static String mask(String text) {
        String masked = text;
        if (text.indexOf('@') >= 0) {
            masked = replace(EMAIL.matcher(masked), true);
        }
        return replace(PHONE.matcher(masked), false);
    }

    private static String replace(Matcher matcher, boolean email) {
        return matcher.replaceAll(
                found -> Matcher.quoteReplacement(email ? Masked.email(found.group()) : Masked.phone(found.group())));
    }
}
