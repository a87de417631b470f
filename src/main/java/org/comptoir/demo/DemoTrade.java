package org.comptoir.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.comptoir.access.OrderSource;
import org.comptoir.access.SalesTerms;
import org.comptoir.catalogue.Assortment;
import org.comptoir.kernel.ServiceDay;
import org.comptoir.orders.NewCustomer;
import org.comptoir.orders.NewOrder;
import org.comptoir.orders.PastOrder;
import org.comptoir.orders.ServiceMode;
import org.jspecify.annotations.Nullable;

/** What the demo shop has sold up to a moment, and what waits at that moment: the same again for the same moment. */
final class DemoTrade {
    private static final long SEED = 59_000;

    /** What was sold since then is told one by one, so that the kitchen has something to do whatever the hour. */
    private static final Duration JUST_NOW = Duration.ofMinutes(45);

    /** How many seconds ago the orders in the kitchen were paid: two are late, two will soon be. */
    private static final int[] COOKING = {815, 668, 548, 471, 352, 266, 197, 118, 64, 22};

    /** And those that were handed over, after so many seconds each. */
    private static final int[][] SERVED = {{2520, 395}, {2210, 512}, {1930, 288}, {1695, 610}, {1470, 344}, {1130, 447}
    };

    private static final int[] UNPAID = {170, 35};
    private static final int EXPIRED = 2;
    private static final int CANCELLED = 2;
    private static final double TYPICAL = 330;
    private static final double SPREAD = 0.42;
    private static final int LONGEST = 1500;

    private final Random random = new Random(SEED);
    private final Instant now;
    private final DemoAppetite appetite;
    private final List<PastOrder> orders = new ArrayList<>();

    private DemoTrade(Assortment card, Instant now) {
        this.now = now;
        appetite = new DemoAppetite(card, random);
    }

    static List<PastOrder> until(Instant now, int days, SalesTerms terms, Assortment card) {
        DemoTrade trade = new DemoTrade(card, now);
        DemoRhythm rhythm = new DemoRhythm(trade.random, terms.zone());
        LocalDate today =
                ServiceDay.of(now, terms.zone(), terms.dayCutoffHour()).date();
        Instant justNow = now.minus(JUST_NOW);
        for (int before = days; before >= 0; before--) {
            rhythm.of(today.minusDays(before), before).stream()
                    .filter(moment -> moment.isBefore(justNow))
                    .forEach(trade::past);
        }
        trade.recent();
        return trade.orders;
    }

    /** What two who gave their address order at the kiosk. */
    static List<NewOrder> guests(Assortment card) {
        Random random = new Random(SEED + 1);
        DemoAppetite appetite = new DemoAppetite(card, random);
        return Stream.of("Camille Ferrand", "Sami Leroux")
                .map(name -> new NewOrder(
                        "demo-guest-" + name,
                        OrderSource.KIOSK,
                        ServiceMode.TAKEAWAY,
                        null,
                        appetite.party(),
                        new NewCustomer(name, name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.test", null),
                        null,
                        null))
                .toList();
    }

    private void past(Instant moment) {
        DemoGuest guest = DemoGuest.anybody(random);
        Instant paid = moment.plusSeconds(15 + random.nextInt(60));
        if (guest.source() == OrderSource.KIOSK && Chance.percent(EXPIRED, random)) {
            add(guest, moment, null, null, moment.plus(Duration.ofMinutes(30)), null);
        } else if (Chance.percent(CANCELLED, random)) {
            Instant cancelled = paid.plusSeconds(90 + random.nextInt(240));
            add(guest, moment, paid, null, cancelled, cancelled.plusSeconds(60 + random.nextInt(600)));
        } else {
            long seconds = Math.min(Math.round(TYPICAL * Math.exp(SPREAD * random.nextGaussian())), LONGEST);
            add(guest, moment, paid, paid.plusSeconds(seconds), null, null);
        }
    }

    private void recent() {
        for (int[] served : SERVED) {
            Instant paid = now.minusSeconds(served[0]);
            add(DemoGuest.anybody(random), paid.minusSeconds(25), paid, paid.plusSeconds(served[1]), null, null);
        }
        for (int ago : COOKING) {
            Instant paid = now.minusSeconds(ago);
            add(DemoGuest.anybody(random), paid.minusSeconds(20), paid, null, null, null);
        }
        for (int ago : UNPAID) {
            add(DemoGuest.anybody(random), now.minusSeconds(ago), null, null, null, null);
        }
        // somebody changed their mind, and nobody has given the money back yet
        Instant regretted = now.minusSeconds(1560);
        add(DemoGuest.anybody(random), regretted.minusSeconds(150), regretted.minusSeconds(130), null, regretted, null);
    }

    private void add(
            DemoGuest guest,
            Instant created,
            @Nullable Instant paid,
            @Nullable Instant delivered,
            @Nullable Instant cancelled,
            @Nullable Instant refunded) {
        NewOrder order = new NewOrder(
                "demo-" + orders.size(),
                guest.source(),
                guest.mode(),
                guest.tag(),
                appetite.party(),
                guest.customer(),
                guest.delivery(),
                null);
        orders.add(new PastOrder(order, guest.method(), created, paid, delivered, cancelled, refunded));
    }
}
