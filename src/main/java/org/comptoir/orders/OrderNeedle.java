package org.comptoir.orders;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comptoir.access.OrderSource;
import org.jspecify.annotations.Nullable;

/** What somebody typed to find an order, and what of it an index can be asked for. */
record OrderNeedle(String text) {
    private static final Pattern WHOLE = Pattern.compile("[KCD]-\\d{4}-\\d{2}-\\d{2}-\\d{3,}");
    private static final Pattern CALLED = Pattern.compile("([KCD]?)[ -]?(\\d{1,6})");
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d\\s.()/\\u00a0\\u202f-]+");
    private static final int FEWEST_DIGITS = 4;
    private static final int SHORTEST = 2;

    /** The number as it is written on the receipt. */
    @Nullable
    String wholeNumber() {
        String upper = text.toUpperCase(Locale.ROOT);
        return WHOLE.matcher(upper).matches() ? upper : null;
    }

    /** The number as it is called out, without the day: "C 039", "c39", "39". */
    @Nullable
    String calledNumber() {
        Matcher called = CALLED.matcher(text.toUpperCase(Locale.ROOT));
        return called.matches() ? called.group(2).replaceFirst("^0+(?=.)", "") : null;
    }

    /** The channel that goes with {@link #calledNumber}; null where none was said. */
    @Nullable
    OrderSource calledSource() {
        Matcher called = CALLED.matcher(text.toUpperCase(Locale.ROOT));
        if (!called.matches() || called.group(1).isEmpty()) {
            return null;
        }
        return switch (called.group(1)) {
            case "K" -> OrderSource.KIOSK;
            case "C" -> OrderSource.COUNTER;
            default -> OrderSource.DRIVE;
        };
    }

    /** The digits of a phone number from its end, as far as they say the same in every country's writing. */
    @Nullable
    String phoneFromTheEnd() {
        String digits = text.replaceAll("\\D", "").replaceFirst("^0+", "");
        return PHONE.matcher(text).matches() && digits.length() >= FEWEST_DIGITS
                ? new StringBuilder(digits).reverse().toString()
                : null;
    }

    /** What a name, a mail or a label may begin with or contain; null where it would be nearly everything. */
    @Nullable
    String words() {
        return text.length() >= SHORTEST ? text.replaceAll("[!%_]", "!$0") : null;
    }
}
