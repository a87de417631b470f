package org.comptoir.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The rows of an order and of its payment, written by plain JDBC: the same tables, columns, values and two transactions as of
 * an order that the product wrote, without reading, judging or pricing anything.
 */
record PlainOrders(Launched product, List<String> place, List<String> pay) {
    private static final String NUMBER = "@number@";
    private static final String ORDER = "@order@";

    /** Like the last order that the product took a payment for. */
    static PlainOrders like(Launched product) throws IOException, SQLException {
        try (Connection connection = product.connect();
                Statement statement = connection.createStatement()) {
            long model = number(statement, "SELECT MAX(order_id) FROM order_payment");
            String byOrder = " WHERE order_id = " + model;
            String items = insert(
                    statement,
                    "order_item",
                    "tenant_id, item_type, product_id, menu_id, format, label_snapshot, unit_price_cents_snapshot,"
                            + " vat_rate_snapshot, quantity, created_at",
                    byOrder,
                    Map.of("order_id", ORDER));
            String order = insert(
                    statement,
                    "customer_order",
                    "tenant_id, source, service_mode, total_ht_cents, total_vat_cents, total_ttc_cents, service_day, order_token,"
                            + " created_at",
                    " WHERE id = " + model,
                    Map.of("order_number", NUMBER, "idempotency_key", NUMBER, "idempotency_hash", "REPEAT('x', 32)"));
            String counter = insert(
                            statement,
                            "customer_order",
                            "tenant_id, source, service_day",
                            " WHERE id = " + model,
                            Map.of("last_number", "1"))
                    .replace("customer_order", "order_counter");
            String movements = insert(
                    statement,
                    "stock_movement",
                    "tenant_id, ingredient_id, movement_type, delta, created_at",
                    byOrder,
                    Map.of("order_id", ORDER));
            String payment = insert(
                    statement,
                    "order_payment",
                    "tenant_id, method, amount_cents, paid_at",
                    byOrder,
                    Map.of("order_id", ORDER, "transaction_id", NUMBER));
            String event = insert(
                    statement,
                    "order_paid_event",
                    "tenant_id, payload, created_at",
                    " WHERE transaction_id = (SELECT p.transaction_id FROM order_payment p WHERE p.order_id = " + model
                            + ")",
                    Map.of("event_id", "UUID()", "transaction_id", NUMBER));
            return new PlainOrders(
                    product,
                    List.of(
                            counter + " ON DUPLICATE KEY UPDATE last_number = last_number + 1",
                            order + " RETURNING id",
                            items),
                    List.of(
                            "UPDATE customer_order SET status = 'paid', paid_at = UTC_TIMESTAMP(3) WHERE id = " + ORDER
                                    + " AND status = 'pending_payment'",
                            stock(statement, model),
                            movements,
                            payment,
                            event));
        }
    }

    /** An order after the other until then; how many. */
    long until(long end) throws IOException, SQLException {
        long written = 0;
        try (Connection connection = product.connect()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(false);
            while (System.nanoTime() < end) {
                String number = "'P-" + UUID.randomUUID().toString().substring(0, 18) + "'";
                long order = run(connection, place, number, 0);
                run(connection, pay, number, order);
                written++;
            }
        }
        return written;
    }

    private static long run(Connection connection, List<String> statements, String number, long order)
            throws SQLException {
        long id = order;
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                if (statement.execute(sql.replace(NUMBER, number).replace(ORDER, Long.toString(id)))) {
                    try (ResultSet row = statement.getResultSet()) {
                        row.next();
                        id = row.getLong(1);
                    }
                }
            }
        }
        connection.commit();
        return id;
    }

    private static String stock(Statement statement, long model) throws SQLException {
        List<String> taken = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("SELECT ingredient_id, -delta FROM stock_movement WHERE order_id = "
                + model + " ORDER BY ingredient_id")) {
            while (row.next()) {
                ids.add(row.getString(1));
                taken.add(" WHEN " + row.getString(1) + " THEN " + row.getString(2));
            }
        }
        String each = "CASE id" + String.join("", taken) + " END";
        return "UPDATE ingredient SET stock_quantity = stock_quantity - " + each + " WHERE id IN ("
                + String.join(",", ids) + ") AND stock_quantity >= " + each + " ORDER BY id";
    }

    /** A statement that writes those rows of a table again, with other values in some columns. */
    private static String insert(
            Statement statement, String table, String columns, String where, Map<String, String> others)
            throws SQLException {
        List<String> rows = new ArrayList<>();
        List<String> names = List.copyOf(others.keySet());
        String values = names.stream().map(others::get).collect(Collectors.joining(", "));
        try (ResultSet row = statement.executeQuery("SELECT " + columns + " FROM " + table + where)) {
            while (row.next()) {
                List<String> same = new ArrayList<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    same.add(quoted(row.getString(i)));
                }
                rows.add("(" + String.join(", ", same) + ", " + values + ")");
            }
        }
        return "INSERT INTO " + table + " (" + columns + ", " + String.join(", ", names) + ") VALUES "
                + String.join(", ", rows);
    }

    private static String quoted(String value) {
        return value == null ? "NULL" : "'" + value.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
