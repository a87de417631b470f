package org.comptoir.orders;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a search looks: one branch a place, each along an index and no longer than the page. Without words it is the newest of
 * every channel in every state; with words, what the number, the customer or a label leads to.
 */
final class OrderBranchRepository {
    private final OrderSearch search;
    private final List<String> branches = new ArrayList<>();

    private OrderBranchRepository(OrderSearch search) {
        this.search = search;
    }

    /** The branches of that search; none where the reader sees nothing of it. */
    static List<String> of(OrderSearch search) {
        OrderBranchRepository all = new OrderBranchRepository(search);
        OrderNeedle needle = search.needle();
        if (search.sources().isEmpty()) {
            return List.of();
        }
        if (needle == null) {
            all.newest("");
        } else {
            all.numbers(needle);
            all.customers(needle);
            all.labels(needle);
        }
        return all.branches;
    }

    private void newest(String also) {
        search.sources().forEach(source -> search.states()
                .forEach(state -> branches.add("""
                        SELECT o.id FROM customer_order o FORCE INDEX (idx_customer_order_list)
                         WHERE o.tenant_id = ?1 AND o.source = %s AND o.status = %s%s%s%s""".formatted(
                                search.value(OrderSearch.column(source)),
                                search.value(state.column()),
                                search.between("o.id"),
                                search.among(),
                                also))));
    }

    private void numbers(OrderNeedle needle) {
        if (needle.wholeNumber() != null) {
            branches.add("""
                    SELECT o.id FROM customer_order o FORCE INDEX (uk_customer_order_number)
                     WHERE o.tenant_id = ?1 AND o.order_number = %s%s%s""".formatted(search.value(needle.wholeNumber()), search.between("o.id"), search.amongAll()));
        }
        if (needle.calledNumber() != null) {
            String channel = needle.calledSource() == null
                    ? ""
                    : " AND o.source = " + search.value(OrderSearch.column(needle.calledSource()));
            branches.add("""
                    SELECT o.id FROM customer_order o FORCE INDEX (idx_customer_order_day_number)
                     WHERE o.tenant_id = ?1 AND o.day_number = %s%s%s%s""".formatted(
                            search.value(needle.calledNumber()), search.between("o.id"), channel, search.amongAll()));
        }
    }

    private void customers(OrderNeedle needle) {
        if (needle.phoneFromTheEnd() != null) {
            customer("idx_order_contact_phone_reversed", "phone_reversed", needle.phoneFromTheEnd());
        }
        if (needle.words() != null) {
            customer("idx_order_contact_name", "customer_name", needle.words());
            customer("idx_order_contact_last_name", "customer_last_name", needle.words());
            customer("idx_order_contact_email", "customer_email", needle.words());
        }
    }

    private void customer(String index, String column, String beginning) {
        branches.add("""
                SELECT STRAIGHT_JOIN k.order_id AS id FROM order_contact k FORCE INDEX (%s)
                  JOIN customer_order o ON o.tenant_id = k.tenant_id AND o.id = k.order_id
                 WHERE k.tenant_id = ?1 AND k.%s LIKE %s ESCAPE '!'%s%s""".formatted(
                        index, column, search.value(beginning + "%"), search.between("k.order_id"), search.amongAll()));
    }

    /**
     * One branch a label: a frequent one is read no further than the page, and an order counts by its first line of that label.
     * Where only what is going on is wanted, that is less than any label: then its lines are looked through.
     */
    private void labels(OrderNeedle needle) {
        if (needle.words() != null && !search.labels().isEmpty() && search.isGoingOn()) {
            newest(" " + """
                    AND EXISTS (SELECT 1 FROM order_item i FORCE INDEX (idx_order_item_order_tenant)
                                 WHERE i.tenant_id = ?1 AND i.order_id = o.id AND i.label_snapshot LIKE %s ESCAPE '!')""".formatted(search.value("%" + needle.words() + "%")));
            return;
        }
        search.labels().forEach(this::label);
    }

    private void label(String label) {
        branches.add("""
                SELECT STRAIGHT_JOIN i.order_id AS id FROM order_item i FORCE INDEX (idx_order_item_label)
                  JOIN customer_order o ON o.tenant_id = i.tenant_id AND o.id = i.order_id
                 WHERE i.tenant_id = ?1 AND i.label_snapshot = %s%s%s
                   AND NOT EXISTS (SELECT 1 FROM order_item j FORCE INDEX (idx_order_item_label)
                                    WHERE j.tenant_id = i.tenant_id AND j.label_snapshot = i.label_snapshot
                                      AND j.order_id = i.order_id AND j.id < i.id)""".formatted(search.value(label), search.between("i.order_id"), search.amongAll()));
    }
}
