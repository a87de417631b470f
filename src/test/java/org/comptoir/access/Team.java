package org.comptoir.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.comptoir.test.Given;
import org.comptoir.test.Given.Session;
import org.comptoir.test.Given.Shop;
import org.comptoir.test.Product;

/** More people for a test's shop, as rows: a list needs dozens, and a password's hash is slow on purpose. */
record Team(Product product, Shop shop) {
    static final String PIN = Given.PIN;

    /** Somebody with the administrator's password who has never signed in. */
    void hire(String role, String firstName, String lastName, String name) throws SQLException {
        update("""
                INSERT INTO user (tenant_id, email, password_hash, first_name, last_name, role_id)
                SELECT a.tenant_id, ?, a.password_hash, ?, ?, r.id
                  FROM user a JOIN role r ON r.tenant_id = a.tenant_id AND r.code = ?
                 WHERE a.email = ?""", mail(name), firstName, lastName, role, shop.adminEmail());
    }

    void givePin(String name) throws SQLException {
        Given.in(product).givePin(mail(name));
    }

    /** A message that a customer got some time ago. */
    void wasSent(String recipient, String key) throws SQLException {
        update("""
                INSERT INTO notifications (id, tenant_id, type, status, event_type, dedupe_key, recipient, subject, body)
                VALUES (UUID(), ?, 'email', 'sent', 'order.paid.customer', ?, ?, 'Paid', 'Thank you')""", shop.id(), key, recipient);
    }

    long id(String name) throws SQLException {
        return number("SELECT id FROM user WHERE email = ?", mail(name));
    }

    /** The one number that a question about this tenant answers. */
    long count(String sql) throws SQLException {
        return number(sql, shop.id());
    }

    Session enter(String name) {
        return Given.in(product).signIn(mail(name), Given.PASSWORD);
    }

    /** Sets columns of one person's row. */
    void set(String name, String columns) throws SQLException {
        update("UPDATE user SET " + columns + " WHERE email = ?", mail(name));
    }

    void grant(String role, String permission) throws SQLException {
        update("""
                INSERT INTO role_permission (role_id, permission_id)
                SELECT r.id, p.id FROM role r JOIN permission p ON p.code = ?
                 WHERE r.tenant_id = ? AND r.code = ?""", permission, shop.id(), role);
    }

    String mail(String name) {
        return name + "@" + shop.slug() + ".test";
    }

    private long number(String sql, String value) throws SQLException {
        try (Connection connection = product.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            ResultSet row = statement.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }

    private void update(String sql, String... values) throws SQLException {
        try (Connection connection = product.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
