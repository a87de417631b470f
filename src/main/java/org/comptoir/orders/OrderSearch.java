package org.comptoir.orders;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comptoir.access.OrderSource;
import org.comptoir.kernel.Cursor;
import org.comptoir.platform.db.Sql;
import org.jspecify.annotations.Nullable;

/** One search while its statement is written: the conditions that every branch of it carries, and the values that it has so far. */
final class OrderSearch {
    /** What a first look found out: between which orders the days lie, and which labels contain what was typed. */
    record Terms(long from, long to, List<String> labels) {
        static final Terms NONE = new Terms(0, Long.MAX_VALUE, List.of());

        /** The rows of the first look: what each is about, and its id or its label. */
        static Terms of(List<Object[]> rows) {
            // no order on or after the first day, or none on or before the last: an empty range
            long from = Long.MAX_VALUE;
            long to = 0;
            List<String> labels = new ArrayList<>();
            for (Object[] row : rows) {
                if (row[2] != null) {
                    labels.add((String) row[2]);
                } else if (row[1] != null && "from".equals(row[0])) {
                    from = Sql.number(row[1]);
                } else if (row[1] != null) {
                    to = Sql.number(row[1]);
                }
            }
            return new Terms(from, to, List.copyOf(labels));
        }
    }

    private final OrderFilter filter;
    private final Set<OrderSource> sources;
    private final Terms terms;
    private final @Nullable Cursor cursor;
    private final List<Object> values = new ArrayList<>();

    /** The sources are those of the reader's role; a role without any sees all. */
    OrderSearch(UUID tenant, Set<String> visible, OrderFilter filter, Terms terms, @Nullable Cursor cursor) {
        this.filter = filter;
        this.terms = terms;
        this.cursor = cursor;
        sources = Arrays.stream(OrderSource.values())
                .filter(s -> visible.isEmpty() || visible.contains(column(s)))
                .filter(s -> filter.source() == null || s == filter.source())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(OrderSource.class)));
        values.add(tenant);
    }

    /** The number of a value in the statement. */
    String value(Object value) {
        values.add(value);
        return "?" + values.size();
    }

    List<Object> values() {
        return List.copyOf(values);
    }

    @Nullable
    OrderNeedle needle() {
        return filter.q() == null ? null : new OrderNeedle(filter.q());
    }

    List<String> labels() {
        return terms.labels();
    }

    /** What the reader may see of what was asked for; nothing is an answer, too. */
    Set<OrderSource> sources() {
        return sources;
    }

    Set<OrderStatus> states() {
        return filter.status() == null ? EnumSet.allOf(OrderStatus.class) : EnumSet.of(filter.status());
    }

    /** Whether only orders are wanted that wait for somebody: there are never many. */
    boolean isGoingOn() {
        return filter.status() == OrderStatus.PENDING_PAYMENT || filter.status() == OrderStatus.PAID;
    }

    /** Which part of the orders it is about, by their ids: beyond the cursor and between the days. */
    String between(String id) {
        StringBuilder sql = new StringBuilder();
        if (cursor != null) {
            sql.append(" AND ")
                    .append(id)
                    .append(cursor.backward() ? " > " : " < ")
                    .append(value(cursor.number(0)));
        }
        if (filter.from() != null) {
            sql.append(" AND ").append(id).append(" >= ").append(value(terms.from()));
        }
        if (filter.to() != null) {
            sql.append(" AND ").append(id).append(" <= ").append(value(terms.to()));
        }
        return sql.toString();
    }

    /** What an order must be, beside what leads to it: its id says nearly which days it belongs to, its day says it exactly. */
    String among() {
        StringBuilder sql = new StringBuilder();
        if (filter.mode() != null) {
            sql.append(" AND o.service_mode = ").append(value(filter.mode().column()));
        }
        if (filter.from() != null) {
            sql.append(" AND o.service_day >= ").append(value(filter.from()));
        }
        if (filter.to() != null) {
            sql.append(" AND o.service_day <= ").append(value(filter.to()));
        }
        return sql.toString();
    }

    /** The same with channel and state, for branches that an index does not lead to by them. */
    String amongAll() {
        return " AND o.source IN ("
                + sources.stream().map(s -> value(column(s))).collect(Collectors.joining(", ")) + ") AND o.status IN ("
                + states().stream().map(s -> value(s.column())).collect(Collectors.joining(", ")) + ")" + among();
    }

    static String column(OrderSource source) {
        return source.name().toLowerCase(Locale.ROOT);
    }
}
