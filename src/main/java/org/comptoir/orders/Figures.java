package org.comptoir.orders;

import java.time.LocalDate;
import java.util.List;
import org.comptoir.access.OrderSource;
import org.jspecify.annotations.Nullable;

/**
 * What a period brought, by service day. Orders and revenue are those paid and not cancelled, delivery fees included; cancelled
 * counts what had been paid, expired what never was. From paying to handing over in seconds: the mean, and what nine in ten kept within.
 */
public record Figures(
        LocalDate from,
        LocalDate to,
        long orders,
        long revenueCents,
        long htCents,
        long everPaid,
        long cancelled,
        long expired,
        @Nullable Long secondsMean,
        @Nullable Long secondsP90,
        List<Day> days,
        List<Hour> hours,
        List<Source> sources,
        List<Mode> modes,
        List<Label> top) {

    public Figures {
        days = List.copyOf(days);
        hours = List.copyOf(hours);
        sources = List.copyOf(sources);
        modes = List.copyOf(modes);
        top = List.copyOf(top);
    }

    /** A service day on which something was ordered. */
    public record Day(
            LocalDate day, long orders, long revenueCents, long htCents, long everPaid, long cancelled, long expired) {}

    /** An hour of the shop's clock, over all days. */
    public record Hour(int hour, long orders, long revenueCents) {}

    /** Where orders came from. */
    public record Source(OrderSource source, long orders, long revenueCents) {}

    /** How they were served. */
    public record Mode(ServiceMode mode, long orders, long revenueCents) {}

    /** What was sold under that name. */
    public record Label(String label, long quantity, long revenueCents) {}

    /** Cents by hour of the shop's clock, all twenty-four of them. */
    public long[] revenueByHour() {
        long[] sums = new long[24];
        hours.forEach(hour -> sums[hour.hour()] += hour.revenueCents());
        return sums;
    }

    public long vatCents() {
        return revenueCents - htCents;
    }

    /** What an order brought on average; null where there was none. */
    public @Nullable Long averageCents() {
        return orders == 0 ? null : Math.round((double) revenueCents / orders);
    }

    /** Cancelled of those that ever were paid; null where none was. */
    public @Nullable Double cancellationRate() {
        return everPaid == 0 ? null : (double) cancelled / everPaid;
    }
}
