package org.comptoir.catalogue;

import org.comptoir.kernel.DomainException;
import org.jspecify.annotations.Nullable;

/** What somebody entered, tidied; refused by the field's name where it could not be stored. */
final class Entered {
    /** Ninety-nine of the dearest thing still fit into an order's total. */
    private static final long DEAREST = 10_000_000;

    private static final int LONGEST_TEXT = 5_000;
    private static final int LAST_PLACE = 65_535;

    private Entered() {}

    static String text(String entered, String field, int longest) {
        String text = entered.strip();
        if (text.isEmpty()) {
            throw DomainException.invalid(field, "catalogue_product.text_missing");
        }
        if (text.length() > longest) {
            throw DomainException.invalid(field, "catalogue_product.text_long");
        }
        return text;
    }

    /** Null where nothing was entered. */
    static @Nullable String optional(@Nullable String entered, String field, int longest) {
        return entered == null || entered.isBlank() ? null : text(entered, field, longest);
    }

    static @Nullable String description(@Nullable String entered) {
        return optional(entered, "description", LONGEST_TEXT);
    }

    static long price(long cents, String field) {
        if (cents < 1 || cents > DEAREST) {
            throw DomainException.invalid(field, "catalogue_product.price_range");
        }
        return cents;
    }

    /** An extra may be free. */
    static long extra(long cents, String field) {
        return cents == 0 ? 0 : price(cents, field);
    }

    static int number(int entered, int least, int most, String field) {
        if (entered < least || entered > most) {
            throw DomainException.invalid(field, "catalogue_product.number_range");
        }
        return entered;
    }

    static @Nullable Integer place(@Nullable Integer entered) {
        return entered == null ? null : Integer.valueOf(number(entered, 0, LAST_PLACE, "display_order"));
    }
}
