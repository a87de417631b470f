package org.comptoir.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.comptoir.access.OrderSource;
import org.comptoir.kernel.Page;
import org.comptoir.kernel.PageRequest;
import org.comptoir.platform.db.Sql;
import org.jspecify.annotations.Nullable;

/** Lists orders, newest first: a first look where days or words narrow it, the rows, the count; never more than three statements. */
@ApplicationScoped
class OrderListRepository {
    @PersistenceContext
    private EntityManager em;

    Page<OrderRow> page(UUID tenant, Set<String> sources, OrderFilter filter, PageRequest request) {
        OrderSearch.Terms terms = terms(tenant, filter);
        List<OrderRow> rows = rows(new OrderSearch(tenant, sources, filter, terms, request.cursor()), request);
        long counted =
                Sql.number(results(OrderQueryRepository.count(new OrderSearch(tenant, sources, filter, terms, null)))
                        .get(0));
        return Page.growing(rows, request, counted, OrderListRepository::keys);
    }

    /** The same without the count, for a file that is read part by part. */
    Page<OrderRow> part(UUID tenant, Set<String> sources, OrderFilter filter, PageRequest request) {
        OrderSearch search = new OrderSearch(tenant, sources, filter, terms(tenant, filter), request.cursor());
        return Page.growing(rows(search, request), request, 0, OrderListRepository::keys);
    }

    private List<OrderRow> rows(OrderSearch search, PageRequest request) {
        return results(OrderQueryRepository.list(search, request)).stream()
                .map(row -> row((Object[]) row))
                .toList();
    }

    private OrderSearch.Terms terms(UUID tenant, OrderFilter filter) {
        OrderQueryRepository query = OrderQueryRepository.terms(tenant, filter);
        if (query == null) {
            return OrderSearch.Terms.NONE;
        }
        return OrderSearch.Terms.of(
                results(query).stream().map(row -> (Object[]) row).toList());
    }

    private List<?> results(OrderQueryRepository prepared) {
        var query = em.createNativeQuery(prepared.sql());
        for (int i = 0; i < prepared.values().size(); i++) {
            query.setParameter(i + 1, prepared.values().get(i));
        }
        return query.getResultList();
    }

    private static List<String> keys(OrderRow row) {
        return List.of(Long.toString(row.id()));
    }

    private static OrderRow row(Object[] row) {
        return new OrderRow(
                Sql.number(row[0]),
                (String) row[1],
                OrderStatus.of((String) row[2]),
                OrderSource.valueOf(((String) row[3]).toUpperCase(Locale.ROOT)),
                ServiceMode.of((String) row[4]),
                day(row[5]),
                Sql.instant(row[6]),
                Sql.instantOrNull(row[7]),
                (String) row[8],
                (String) row[9],
                "delivery".equals(row[10]),
                row[11] == null ? 0 : Sql.number(row[11]),
                Sql.number(row[12]),
                Sql.flag(row[13]),
                Sql.flag(row[14]));
    }

    static LocalDate day(@Nullable Object column) {
        return column instanceof Date date ? date.toLocalDate() : LocalDate.parse(String.valueOf(column));
    }
}
