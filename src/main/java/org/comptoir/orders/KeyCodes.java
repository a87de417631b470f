package org.comptoir.orders;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The digits that choose a thing at the till: its category's place, then its own. No code begins with another one, so that
 * the last digit chooses without a further key. The places after the ninth begin with 0.
 */
final class KeyCodes {
    private static final int ONE_DIGIT = 9;
    private static final int TWO_DIGITS = 99;

    private KeyCodes() {}

    /** Of those categories, each with its things in order; what lies beyond the places has none. */
    static List<OrderEntry.Code> of(List<List<String>> categories) {
        List<OrderEntry.Code> codes = new ArrayList<>();
        for (int at = 1; at <= Math.min(categories.size(), 2 * ONE_DIGIT); at++) {
            List<String> things = categories.get(at - 1);
            String first = at <= ONE_DIGIT ? Integer.toString(at) : "0" + (at - ONE_DIGIT);
            String form = things.size() <= ONE_DIGIT ? "%s%d" : "%s%02d";
            for (int place = 1; place <= Math.min(things.size(), TWO_DIGITS); place++) {
                codes.add(new OrderEntry.Code(things.get(place - 1), String.format(Locale.ROOT, form, first, place)));
            }
        }
        return codes;
    }
}
