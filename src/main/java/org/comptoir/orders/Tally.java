package org.comptoir.orders;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.comptoir.orders.FiguresRepository.Slice;
import org.jspecify.annotations.Nullable;

/** Makes the figures of a period from what was read. */
record Tally(List<Slice> slices, List<Figures.Hour> hours, List<Figures.Label> top, List<long[]> waits) {

    Figures of(FiguresRepository.Wanted wanted) {
        return new Figures(
                wanted.from(),
                wanted.to(),
                sum(slices, Slice::orders),
                sum(slices, Slice::revenue),
                sum(slices, Slice::ht),
                sum(slices, Slice::everPaid),
                sum(slices, Slice::cancelled),
                sum(slices, Slice::expired),
                mean(),
                quantile(0.9),
                days(),
                hours,
                sources(),
                modes(),
                top);
    }

    private List<Figures.Day> days() {
        return slices.stream()
                .collect(groupingBy(Slice::day, TreeMap::new, java.util.stream.Collectors.toList()))
                .entrySet()
                .stream()
                .map(day -> new Figures.Day(
                        day.getKey(),
                        sum(day.getValue(), Slice::orders),
                        sum(day.getValue(), Slice::revenue),
                        sum(day.getValue(), Slice::ht),
                        sum(day.getValue(), Slice::everPaid),
                        sum(day.getValue(), Slice::cancelled),
                        sum(day.getValue(), Slice::expired)))
                .toList();
    }

    private List<Figures.Source> sources() {
        return slices.stream().collect(groupingBy(Slice::source)).entrySet().stream()
                .map(one -> new Figures.Source(
                        one.getKey(), sum(one.getValue(), Slice::orders), sum(one.getValue(), Slice::revenue)))
                .filter(one -> one.orders() > 0)
                .sorted(Comparator.comparing(Figures.Source::source))
                .toList();
    }

    private List<Figures.Mode> modes() {
        return slices.stream().collect(groupingBy(Slice::mode)).entrySet().stream()
                .map(one -> new Figures.Mode(
                        one.getKey(), sum(one.getValue(), Slice::orders), sum(one.getValue(), Slice::revenue)))
                .filter(one -> one.orders() > 0)
                .sorted(Comparator.comparing(Figures.Mode::mode))
                .toList();
    }

    private long delivered() {
        return waits.stream().mapToLong(wait -> wait[1]).sum();
    }

    private @Nullable Long mean() {
        long all = delivered();
        return all == 0
                ? null
                : Math.round((double) waits.stream().mapToLong(w -> w[0] * w[1]).sum() / all);
    }

    /** The shortest wait that at least that share kept within. */
    private @Nullable Long quantile(double share) {
        long rank = (long) Math.ceil(share * delivered());
        long counted = 0;
        for (long[] wait : waits) {
            counted += wait[1];
            if (counted >= rank) {
                return wait[0];
            }
        }
        return null;
    }

    private static long sum(List<Slice> of, ToLongFunction<Slice> what) {
        return of.stream().mapToLong(what).sum();
    }
}
