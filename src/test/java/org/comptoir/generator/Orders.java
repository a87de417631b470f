package org.comptoir.generator;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/** Six months of orders of one shop: the order seed's section 9, told day by day. */
final class Orders {
    static final int MONTHS = 6;
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final int CUTOFF_HOUR = 10;
    private static final int OPEN_MINUTES = 16 * 60;
    private static final int CHUNK = 4 << 20;
    private static final String[] SOURCES = {"kiosk", "kiosk", "counter", "drive"};

    private final UUID tenant = Tenants.id(1);
    private final SplittableRandom random = new SplittableRandom(20_261_120);
    private final Ledger ledger;
    private final OrderRows rows;
    private final Map<String, Integer> numbers = new HashMap<>();
    private long order;

    Orders(Loader loader, Catalogue catalogue, Ledger ledger) throws SQLException {
        this.ledger = ledger;
        rows = new OrderRows(loader, catalogue);
        order = loader.nextId("customer_order");
    }

    /** Loads all orders of the six months before that day, with their movements. */
    void load(Loader loader, LocalDate until, Volume volume) throws SQLException {
        LocalDate from = until.minusMonths(MONTHS);
        long days = until.toEpochDay() - from.toEpochDay();
        long total = volume.orders();
        for (long day = 0; day < days; day++) {
            LocalDate date = from.plusDays(day);
            Instant opening = date.atTime(CUTOFF_HOUR, 0).atZone(ZONE).toInstant();
            long today = total * (day + 1) / days - total * day / days;
            for (long i = 0; i < today; i++) {
                // open from ten in the morning until two at night; a service day ends at the next morning's cutoff
                place(
                        opening.plusMillis(OPEN_MINUTES * 60_000L * i / today),
                        day == days - 1 ? today - i : Long.MAX_VALUE);
            }
            if (date.getDayOfMonth() == 1) {
                ledger.count(opening);
            }
            if (ledger.rows().size() > CHUNK) {
                rows.load(loader, ledger.rows());
            }
        }
        numbers.forEach((channel, last) -> rows.counter(tenant, channel.split(" "), last));
        rows.load(loader, ledger.rows());
    }

    /** The seed's rule: before the cutoff it is still yesterday, in the tenant's own zone. */
    static LocalDate serviceDay(Instant at) {
        return at.atZone(ZONE).toLocalDateTime().minusHours(CUTOFF_HOUR).toLocalDate();
    }

    private void place(Instant at, long fromTheEnd) {
        long id = order++;
        String source = SOURCES[random.nextInt(SOURCES.length)];
        LocalDate day = serviceDay(at);
        int number = numbers.merge(source + " " + day, 1, Integer::sum);
        int[] consumption = new int[Catalogue.INGREDIENTS];
        int taste = random.nextInt(Catalogue.MENUS);
        int lines = 3 + random.nextInt(5);
        int ht = 0;
        int ttc = 0;
        for (int i = 0; i < lines; i++) {
            Line line = new Line(random, taste);
            line.consume(consumption);
            ht += line.ht();
            ttc += line.ttc();
            rows.line(id, line, at);
        }
        Fate fate = fromTheEnd <= 2 ? Fate.PENDING : fromTheEnd <= 7 ? Fate.PAID : Fate.of(random.nextInt(100));
        Instant paid = at.plusSeconds(20 + random.nextInt(60));
        Instant done = paid.plusSeconds(fate == Fate.EXPIRED ? 1800 : 120 + random.nextInt(900));
        if (fate.wasPaid()) {
            ledger.sell(consumption, id, paid);
            if (fate == Fate.CANCELLED) {
                ledger.giveBack(consumption, id, done);
            }
        }
        rows.order(id, source, day, number, fate, ht, ttc, at, paid, done);
    }
}
