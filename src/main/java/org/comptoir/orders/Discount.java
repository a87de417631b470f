package org.comptoir.orders;

/** What a coupon takes off one unit of one product: an amount in cents, or a percentage. */
public record Discount(String code, long productId, boolean isPercent, long value) {
    private static final long HUNDRED = 100;
    private static final long HALF = 50;

    /** The price with it, to the nearest cent; never less than one, because nothing is given away by mistake. */
    public long reduced(long cents) {
        long off = isPercent ? (cents * value + HALF) / HUNDRED : value;
        return Math.max(1, cents - off);
    }
}
