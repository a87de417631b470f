package org.comptoir.campaigns;

/**
 * How an SMS is counted and paid for. Phones have an alphabet of their own, of which a part holds 160 characters; one
 * character outside it, and a part holds 70. A longer message is put together from parts that each lose some to that.
 *
 * @param units what it takes of that, the words that stop it included
 */
public record SmsLength(boolean isPlain, int units, int parts) {
    private static final String PLAIN =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
                    + "abcdefghijklmnopqrstuvwxyzäöñüà";

    /** Of the same alphabet, but each behind an escape. */
    private static final String ESCAPED = "\f^{}\\[~]|€";

    private static final int ONE_PLAIN = 160;
    private static final int OF_MORE_PLAIN = 153;
    private static final int ONE_WIDE = 70;
    private static final int OF_MORE_WIDE = 67;

    /** “STOP 36180” on a line of its own, which the provider adds to advertising. */
    static final int STOP_CLAUSE = 11;

    /** Of advertising, to which the provider adds the words that stop it. */
    public static SmsLength of(String text) {
        boolean plain = text.codePoints().allMatch(c -> PLAIN.indexOf(c) >= 0 || ESCAPED.indexOf(c) >= 0);
        int units = text.codePoints().map(c -> width(c, plain)).sum() + STOP_CLAUSE;
        if (units <= (plain ? ONE_PLAIN : ONE_WIDE)) {
            return new SmsLength(plain, units, 1);
        }
        return new SmsLength(plain, units, parts(text, plain, plain ? OF_MORE_PLAIN : OF_MORE_WIDE));
    }

    /** No part ends within a character. */
    private static int parts(String text, boolean plain, int size) {
        int parts = 1;
        int taken = STOP_CLAUSE;
        for (int c : text.codePoints().toArray()) {
            int width = width(c, plain);
            if (taken + width > size) {
                parts++;
                taken = 0;
            }
            taken += width;
        }
        return parts;
    }

    private static int width(int character, boolean plain) {
        return plain ? ESCAPED.indexOf(character) >= 0 ? 2 : 1 : Character.charCount(character);
    }
}
