package org.comptoir.orders;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.comptoir.test.Product;

/** Orders that are simply there, of one article each, in whatever state and from wherever a test wants them; without a name nobody is to be told of them. */
record SoldOrders(String tenant, long product) {
    void order(String number, String source, String mode, String status, String label, String name, String phone)
            throws SQLException {
        update("""
                INSERT INTO customer_order (tenant_id, order_number, source, service_mode, status, total_ht_cents, total_vat_cents,
                                            total_ttc_cents, service_day, order_token)
                VALUES ('%s', '%s', '%s', '%s', '%s', 455, 45, 500, '%s', UUID())""".formatted(tenant, number, source, mode, status, number.substring(2, 12)));
        update("""
                INSERT INTO order_item (tenant_id, order_id, item_type, product_id, label_snapshot, unit_price_cents_snapshot, vat_rate_snapshot)
                SELECT tenant_id, id, 'product', %d, '%s', 500, 100 FROM customer_order WHERE tenant_id = '%s' AND order_number = '%s'""".formatted(product, label, tenant, number));
        if (name == null) {
            return;
        }
        update("""
                INSERT INTO order_contact (order_id, tenant_id, customer_name, customer_phone, customer_email, delivery_type)
                SELECT id, tenant_id, %s, %s, '%s@mail.example', 'pickup' FROM customer_order WHERE tenant_id = '%s' AND order_number = '%s'""".formatted(quoted(name), quoted(phone), number.toLowerCase(java.util.Locale.ROOT), tenant, number));
    }

    private static String quoted(String text) {
        return text == null ? "NULL" : "'" + text + "'";
    }

    static void update(String sql) throws SQLException {
        try (Connection connection = Product.shared().connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
