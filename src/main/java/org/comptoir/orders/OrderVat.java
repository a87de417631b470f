package org.comptoir.orders;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What one rate of VAT comes to: the sum of its lines, each rounded by itself, and of the delivery fee. */
public record OrderVat(int rate, long htCents, long vatCents, long ttcCents) {

    private OrderVat plus(OrderVat other) {
        return new OrderVat(rate, htCents + other.htCents, vatCents + other.vatCents, ttcCents + other.ttcCents);
    }

    private static OrderVat of(int rate, long ttcCents) {
        long ht = Vat.ht(ttcCents, rate);
        return new OrderVat(rate, ht, ttcCents - ht, ttcCents);
    }

    static List<OrderVat> of(List<OrderLine> lines, long feeCents, int feeRate) {
        TreeMap<Integer, OrderVat> byRate = new TreeMap<>();
        Stream<OrderVat> fee = feeCents > 0 ? Stream.of(of(feeRate, feeCents)) : Stream.empty();
        Stream.concat(lines.stream().map(line -> of(line.vatRate(), line.totalTtcCents())), fee)
                .forEach(share -> byRate.merge(share.rate(), share, OrderVat::plus));
        return List.copyOf(byRate.descendingMap().values());
    }
}
