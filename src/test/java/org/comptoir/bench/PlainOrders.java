package org.comptoir.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * The rows of an order and of its payment, written by plain JDBC: the same tables, columns and two transactions, copied from
 * an order that the product wrote, without reading, judging or pricing anything.
 */
record PlainOrders(Launched product, long model) {
    /** The statements of one order; :m is the model's row, :n the new order's number. */
    private static final String[] PLACE = {
        "INSERT INTO order_counter (tenant_id, source, service_day, last_number) SELECT tenant_id, 'drive', service_day, 1"
                + " FROM customer_order WHERE id = :m ON DUPLICATE KEY UPDATE last_number = last_number + 1",
        "INSERT INTO customer_order (tenant_id, order_number, source, service_mode, total_ht_cents, total_vat_cents,"
                + " total_ttc_cents, service_day, idempotency_key, idempotency_hash, order_token, created_at)"
                + " SELECT tenant_id, :n, 'drive', service_mode, total_ht_cents, total_vat_cents, total_ttc_cents, service_day,"
                + " :n, idempotency_hash, order_token, created_at FROM customer_order WHERE id = :m RETURNING id",
        "INSERT INTO order_item (tenant_id, order_id, item_type, product_id, menu_id, format, label_snapshot,"
                + " unit_price_cents_snapshot, vat_rate_snapshot, quantity, created_at)"
                + " SELECT tenant_id, :o, item_type, product_id, menu_id, format, label_snapshot, unit_price_cents_snapshot,"
                + " vat_rate_snapshot, quantity, created_at FROM order_item WHERE order_id = :m"
    };

    private static final String[] PAY = {
        "UPDATE customer_order SET status = 'paid', paid_at = UTC_TIMESTAMP(3) WHERE id = :o AND status = 'pending_payment'",
        "UPDATE ingredient i JOIN stock_movement m ON m.ingredient_id = i.id AND m.order_id = :m"
                + " SET i.stock_quantity = i.stock_quantity + m.delta WHERE i.stock_quantity + m.delta >= 0",
        "INSERT INTO stock_movement (tenant_id, ingredient_id, movement_type, delta, order_id, created_at)"
                + " SELECT tenant_id, ingredient_id, movement_type, delta, :o, created_at FROM stock_movement WHERE order_id = :m",
        "INSERT INTO order_payment (order_id, tenant_id, transaction_id, method, amount_cents, paid_at)"
                + " SELECT :o, tenant_id, :n, method, amount_cents, paid_at FROM order_payment WHERE order_id = :m",
        "INSERT INTO order_paid_event (tenant_id, event_id, transaction_id, payload, created_at)"
                + " SELECT e.tenant_id, UUID(), :n, e.payload, e.created_at FROM order_paid_event e"
                + " JOIN order_payment p ON p.tenant_id = e.tenant_id AND p.transaction_id = e.transaction_id WHERE p.order_id = :m"
    };

    long until(long end) throws IOException, SQLException {
        long written = 0;
        try (Connection connection = product.connect()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(false);
            while (System.nanoTime() < end) {
                write(connection, "D-" + UUID.randomUUID().toString().substring(0, 18));
                written++;
            }
        }
        return written;
    }

    private void write(Connection connection, String number) throws SQLException {
        long order = 0;
        for (String sql : PLACE) {
            try (Statement statement = connection.createStatement()) {
                if (statement.execute(filled(sql, number, order))) {
                    try (ResultSet row = statement.getResultSet()) {
                        row.next();
                        order = row.getLong(1);
                    }
                }
            }
        }
        connection.commit();
        for (String sql : PAY) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(filled(sql, number, order));
            }
        }
        connection.commit();
    }

    private String filled(String sql, String number, long order) {
        return sql.replace(":m", Long.toString(model)).replace(":n", "'" + number + "'").replace(":o", Long.toString(order));
    }

    /** The last order that the product wrote. */
    static PlainOrders like(Launched product) throws IOException, SQLException {
        try (Connection connection = product.connect();
                PreparedStatement query = connection.prepareStatement("SELECT MAX(order_id) FROM order_payment");
                ResultSet row = query.executeQuery()) {
            row.next();
            return new PlainOrders(product, row.getLong(1));
        }
    }
}
