package org.comptoir.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.comptoir.test.Product;
import org.comptoir.test.Rows;

/** The rules that stock, numbers and amounts of all orders keep, asked of the database. */
record Books(Product product) {
    void stockIsTheLedger() {
        assertNone("""
                SELECT COUNT(*) FROM ingredient i WHERE i.tenant_id = (SELECT id FROM tenants WHERE slug = 'demo')
                  AND i.stock_quantity <> (SELECT SUM(m.delta) FROM stock_movement m WHERE m.ingredient_id = i.id)""");
        assertNone("""
                SELECT COUNT(*) FROM (
                  SELECT SUM(m.delta) OVER (PARTITION BY m.ingredient_id ORDER BY m.created_at, m.id) AS level
                    FROM stock_movement m) l WHERE l.level < 0""");
        assertNone("""
                SELECT COUNT(*) FROM stock_movement m JOIN ingredient i ON i.id = m.ingredient_id
                 WHERE m.movement_type = 'restock' AND m.order_id IS NULL AND m.user_id IS NULL
                   AND m.created_at > (SELECT MIN(created_at) FROM customer_order) AND m.delta % i.pack_size <> 0""");
        assertThat(number("""
                SELECT COUNT(*) FROM ingredient i
                 WHERE i.tenant_id = (SELECT id FROM tenants WHERE slug = 'demo') AND i.stock_quantity <= i.low_stock_threshold""")).as("some things run low, most do not").isBetween(1L, 25L);
        assertNone("""
                SELECT COUNT(*) FROM customer_order o
                 WHERE o.paid_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM stock_movement m WHERE m.order_id = o.id)""");
        assertNone("""
                SELECT COUNT(*) FROM customer_order o
                 WHERE o.status = 'cancelled' AND 0 <> (SELECT COALESCE(SUM(m.delta), 0) FROM stock_movement m WHERE m.order_id = o.id)""");
    }

    void numbersAndAmounts() {
        assertNone("""
                SELECT COUNT(*) FROM (
                  SELECT o.source, o.service_day, COUNT(*) AS all_of_them, COUNT(DISTINCT o.order_number) AS numbers,
                         MAX(CAST(SUBSTRING_INDEX(o.order_number, '-', -1) AS INTEGER)) AS highest,
                         MAX(c.last_number) AS counted
                    FROM customer_order o
                    LEFT JOIN order_counter c ON c.tenant_id = o.tenant_id AND c.source = o.source AND c.service_day = o.service_day
                   GROUP BY o.source, o.service_day) d
                 WHERE d.numbers <> d.all_of_them OR d.highest <> d.all_of_them OR NOT d.counted <=> d.all_of_them""");
        assertNone("""
                SELECT COUNT(*) FROM customer_order o JOIN (
                  SELECT l.order_id, SUM(l.ttc) AS ttc, SUM(ROUND(l.ttc * 1000 / (1000 + l.rate))) AS ht FROM (
                    SELECT i.order_id, i.vat_rate_snapshot AS rate, i.quantity * (i.unit_price_cents_snapshot + COALESCE((
                           SELECT SUM(m.extra_price_cents) FROM order_item_modifier m WHERE m.order_item_id = i.id), 0)) AS ttc
                      FROM order_item i) l GROUP BY l.order_id) s ON s.order_id = o.id
                 WHERE s.ttc <> o.total_ttc_cents OR s.ht <> o.total_ht_cents""");
        assertNone("""
                SELECT COUNT(*) FROM customer_order o
                  LEFT JOIN order_contact c ON c.order_id = o.id LEFT JOIN order_payment p ON p.order_id = o.id
                 WHERE (o.paid_at IS NULL) <> (p.order_id IS NULL)
                    OR p.amount_cents <> o.total_ttc_cents + COALESCE(c.delivery_fee_cents, 0)""");
    }

    private void assertNone(String sql) {
        assertThat(number(sql)).as(sql).isZero();
    }

    private long number(String sql) {
        try {
            return new Rows(product).number(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
