package org.comptoir.orders;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comptoir.access.Access;
import org.comptoir.access.OrderSource;
import org.comptoir.access.SalesTerms;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.ServiceDay;
import org.comptoir.kernel.TenantId;
import org.comptoir.platform.time.Time;
import org.comptoir.stock.Stock;

/**
 * Writes what a shop sold before, as if it had been sold here: priced by the card, numbered without a gap, taken out of the
 * ledger. Whole tables at a time, because it is thousands of orders; nobody is told of any of them.
 */
@ApplicationScoped
class TakingOver {
    /** Orders a statement: enough that statements do not count, few enough that none of them is long. */
    private static final int CHUNK = 150;

    @Inject
    private Access access;

    @Inject
    private Placing placing;

    @Inject
    private CounterRepository counter;

    @Inject
    private OrderWriteRepository orders;

    @Inject
    private PastOrderRepository past;

    @Inject
    private ConsumptionRepository consumption;

    @Inject
    private Stock stock;

    @Inject
    private Time time;

    /** False, and nothing written, where the shop has sold on an earlier day already. */
    boolean takeOver(TenantId tenant, List<PastOrder> all) {
        SalesTerms terms = access.terms(tenant);
        // first of all, and not only because locks have their order: of two nodes the second then sees what the first
        // wrote
        stock.hold(tenant);
        if (past.knowsBefore(tenant.value(), ServiceDay.of(time.now(), terms.zone(), terms.dayCutoffHour()))) {
            return false;
        }
        List<PastOrderRepository.Row> rows = numbered(tenant, all, terms);
        for (int from = 0; from < rows.size(); from += CHUNK) {
            write(tenant, rows.subList(from, Math.min(from + CHUNK, rows.size())));
        }
        stock.settlePast(tenant);
        return true;
    }

    private List<PastOrderRepository.Row> numbered(TenantId tenant, List<PastOrder> all, SalesTerms terms) {
        List<PastOrder> sorted =
                all.stream().sorted(Comparator.comparing(PastOrder::createdAt)).toList();
        List<OrderDraft> drafts =
                placing.drafts(tenant, sorted.stream().map(PastOrder::order).toList());
        Map<Series, Long> next = new HashMap<>();
        sorted.stream()
                .collect(groupingBy(one -> Series.of(one, terms)))
                .forEach((series, those) -> next.put(
                        series,
                        counter.next(tenant.value(), series.source(), series.day(), those.size()) - those.size()));
        List<PastOrderRepository.Row> rows = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Series series = Series.of(sorted.get(i), terms);
            long number = next.merge(series, 1L, Long::sum);
            rows.add(new PastOrderRepository.Row(
                    sorted.get(i),
                    drafts.get(i),
                    series.day(),
                    Placing.number(series.source(), series.day(), number),
                    Ids.token(Placing.TOKEN_BYTES)));
        }
        return rows;
    }

    private void write(TenantId tenant, List<PastOrderRepository.Row> rows) {
        List<Long> ids = past.insert(tenant.value(), rows);
        List<OrderWriteRepository.Written> written = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            written.add(new OrderWriteRepository.Written(
                    ids.get(i), rows.get(i).draft(), rows.get(i).past().createdAt()));
        }
        orders.insertParts(tenant.value(), written);
        past.insertPayments(tenant.value(), ids, rows);
        consumption.remember(tenant.value(), ids);
    }

    /** What is numbered together. */
    private record Series(OrderSource source, ServiceDay day) {
        static Series of(PastOrder one, SalesTerms terms) {
            return new Series(
                    one.order().source(), ServiceDay.of(one.createdAt(), terms.zone(), terms.dayCutoffHour()));
        }
    }
}
