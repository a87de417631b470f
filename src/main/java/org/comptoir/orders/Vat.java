package org.comptoir.orders;

/** VAT out of prices that hold it, by rates per mille. */
public final class Vat {
    private static final int WHOLE = 1000;

    private Vat() {}

    /** What is left of a price without its VAT, rounded half up; the VAT is the difference, so that both always add up. */
    public static long ht(long ttcCents, int rate) {
        long divisor = WHOLE + rate;
        return (Math.multiplyExact(ttcCents, 2L * WHOLE) + divisor) / (2 * divisor);
    }
}
