package org.comptoir.orders;

import java.util.List;

/** What an order costs, without VAT, its VAT and both; sums of its lines. */
record Totals(long htCents, long vatCents, long ttcCents) {

    static Totals of(List<PricedLine> lines) {
        long ht = lines.stream().mapToLong(PricedLine::htCents).sum();
        long ttc = lines.stream().mapToLong(PricedLine::ttcCents).sum();
        return new Totals(ht, ttc - ht, ttc);
    }
}
