package org.comptoir.access;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.comptoir.test.Given;
import org.comptoir.test.Given.Session;
import org.comptoir.test.Given.Shop;
import org.comptoir.test.Product;

/** The shared product's operator, and a look at the tenants past the API. */
final class Operator {
    private static final Product PRODUCT = Product.shared();
    static final Session SESSION = Given.in(PRODUCT).demo("admin@demo.comptoir.test");

    private Operator() {}

    static String path(Shop shop) {
        return "/api/staff/tenants/" + shop.id();
    }

    static JsonObject view(Shop shop) {
        return Given.json(SESSION.get(path(shop))).getJsonObject("data");
    }

    /** Details of the operator's entries about that act on that tenant, or its summary where there are none. */
    static String trail(String action, Shop shop) {
        try {
            return value("SELECT GROUP_CONCAT(COALESCE(a.details, a.summary)) FROM audit_log a JOIN tenants t"
                    + " ON t.id = a.tenant_id AND t.is_operator WHERE a.action_code = '" + action
                    + "' AND a.entity_id = '"
                    + shop.id() + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static String value(String sql) throws SQLException {
        try (Connection connection = PRODUCT.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : null;
        }
    }
}
