package org.comptoir.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.comptoir.access.OrderSource;
import org.comptoir.generator.Generator;
import org.comptoir.generator.Volume;
import org.comptoir.kernel.Cursor;
import org.comptoir.kernel.PageRequest;
import org.comptoir.test.TestDatabase;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** No page of the list reads more than its own rows, whatever narrows it and however far in it lies. */
class OrderListPlansIT {
    private static final UUID TENANT = UUID.fromString("01900000-0000-7000-b000-000000000001");
    private static final int ORDERS = 3000;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 10);
    private static final Set<String> SEEN = Set.of("kiosk", "counter");
    private static final Set<String> SCANS = Set.of("ALL", "index");
    private static final Plans PLANS = made();

    private static final Map<String, OrderFilter> FILTERS = Map.of(
            "everything", OrderFilter.ALL,
            "a state", new OrderFilter(null, OrderStatus.PENDING_PAYMENT, null, null, null, null),
            "all at once",
                    new OrderFilter(
                            null,
                            OrderStatus.DELIVERED,
                            OrderSource.COUNTER,
                            DAY,
                            DAY.plusDays(3),
                            ServiceMode.TAKEAWAY),
            "a whole number", new OrderFilter("K-2026-11-10-003", null, null, null, null, null),
            "a called number", new OrderFilter("c 3", null, null, null, null, null),
            "a phone number", new OrderFilter("06 10 00 12 33", null, null, null, null, null),
            "a name", new OrderFilter("Guest 12", null, null, null, null, null),
            "a label of some days", new OrderFilter("menu", null, null, DAY, DAY.plusDays(3), null),
            "a label", new OrderFilter("menu", null, null, null, null, null),
            "a label that waits", new OrderFilter("menu", OrderStatus.PAID, null, null, null, null));

    private static Plans made() {
        String url = TestDatabase.shared().migrated();
        try {
            new Generator(url, "root", "").run(new Volume(ORDERS, 5), "shop", Plans.UNTIL);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Plans(url, TENANT);
    }

    @TestFactory
    Stream<DynamicTest> noneIsAScan() {
        return FILTERS.entrySet().stream()
                .map(filter -> DynamicTest.dynamicTest(filter.getKey(), () -> seeks(filter.getValue())));
    }

    private static void seeks(OrderFilter filter) throws SQLException {
        OrderSearch.Terms terms = PLANS.terms(filter);
        OrderQueryRepository look = OrderQueryRepository.terms(TENANT, filter);
        Stream<OrderQueryRepository> all = Stream.of(
                OrderQueryRepository.list(search(filter, terms, null), PageRequest.small(1, 20)),
                OrderQueryRepository.count(search(filter, terms, null)));
        for (OrderQueryRepository query : Stream.concat(look == null ? Stream.empty() : Stream.of(look), all)
                .toList()) {
            List<Plans.Step> steps = PLANS.explain(query);
            assertThat(steps).isNotEmpty();
            assertThat(steps)
                    .filteredOn(step -> !step.table().startsWith("<"))
                    .as(query.sql())
                    .noneMatch(step -> SCANS.contains(step.type()));
        }
    }

    @Test
    void everyWayOfAskingFindsSomething() throws SQLException {
        for (Map.Entry<String, OrderFilter> filter : FILTERS.entrySet()) {
            OrderSearch search = search(filter.getValue(), PLANS.terms(filter.getValue()), null);
            assertThat(PLANS.answers(OrderQueryRepository.list(search, PageRequest.small(1, 20)), 1))
                    .as(filter.getKey())
                    .isNotEmpty();
        }
    }

    @Test
    void farInCostsWhatTheBeginningCosts() throws SQLException {
        for (OrderFilter filter : List.of(OrderFilter.ALL, new OrderFilter("menu", null, null, null, null, null))) {
            OrderSearch.Terms terms = PLANS.terms(filter);
            long first = PLANS.reads(OrderQueryRepository.list(search(filter, terms, null), PageRequest.small(1, 20)));
            Cursor far = new Cursor(false, List.of(Integer.toString(ORDERS / 10)));
            long deep = PLANS.reads(OrderQueryRepository.list(search(filter, terms, far), PageRequest.small(1, 20)));
            assertThat(first).isBetween(20L, 6_000L);
            assertThat(deep).isLessThan(first * 3 / 2);
        }
    }

    private static OrderSearch search(OrderFilter filter, OrderSearch.Terms terms, Cursor cursor) {
        return new OrderSearch(TENANT, SEEN, filter, terms, cursor);
    }
}
