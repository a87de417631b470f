package org.comptoir.generator;

/** How many orders: the seeds' own numbers times a multiple, or fewer for tests. */
public record Volume(int orders, int notifiedOrdersADay) {
    private static final int SIX_MONTHS_OF_ORDERS = 30_000;
    private static final int ORDERS_A_DAY = 1000;

    /** That many times the seeds' volumes. */
    public static Volume of(int multiple) {
        return new Volume(
                Math.multiplyExact(SIX_MONTHS_OF_ORDERS, multiple), Math.multiplyExact(ORDERS_A_DAY, multiple));
    }
}
