package org.comptoir.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.orders.Stand.line;
import static org.comptoir.orders.Stand.order;
import static org.comptoir.orders.Stand.with;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import org.comptoir.test.Product;
import org.junit.jupiter.api.Test;

/** A customer who asks to be forgotten: the orders stay, the person goes. */
class OrderErasureIT {
    private static final String WHO = "{\"name\":\"Ada\",\"email\":\"%s@example.test\",\"phone\":\"06 12 34 56 %s\"}";

    @Test
    void contactsAreBlankedByMailAndByPhoneInTheirOwnShop() throws SQLException {
        Stand stand = Stand.open(Product.shared());
        Stand other = Stand.open(Product.shared());
        stand.update("UPDATE tenants SET delivery_fee_cents = 350 WHERE id = :t");
        place(stand, "gone", "01");
        place(stand, "gone", "02");
        place(stand, "stays", "03");
        place(other, "gone", "01");
        HttpResponse<String> byMail = stand.admin().post("/api/staff/erasures", "{\"email\":\"gone@example.test\"}");
        assertThat(byMail.statusCode()).as(byMail.body()).isEqualTo(200);
        assertThat(byMail.body()).contains("\"contacts\":2");
        assertThat(known(stand)).isEqualTo(1);
        assertThat(stand.number("SELECT SUM(delivery_fee_cents) FROM order_contact WHERE tenant_id = :t"))
                .as("what was paid stays")
                .isEqualTo(3 * 350);
        assertThat(known(other)).isEqualTo(1);
        HttpResponse<String> byPhone = stand.admin().post("/api/staff/erasures", "{\"phone\":\"+33612345603\"}");
        assertThat(byPhone.body()).contains("\"contacts\":1");
        assertThat(known(stand)).isZero();
        assertThat(stand.number("SELECT COUNT(*) FROM customer_order WHERE tenant_id = :t"))
                .isEqualTo(3);
    }

    private static void place(Stand stand, String name, String phone) {
        stand.placed(with(
                with(order(line(stand.water(), 1)), "customer", WHO.formatted(name, phone)),
                "delivery",
                "{\"type\":\"delivery\",\"address\":\"1 rue du Test\"}"));
    }

    /** Rows from which anybody could still be recognised. */
    private static long known(Stand stand) throws SQLException {
        return stand.number("""
                SELECT COUNT(*) FROM order_contact WHERE tenant_id = :t AND (customer_name IS NOT NULL
                    OR customer_email IS NOT NULL OR customer_phone IS NOT NULL OR delivery_address IS NOT NULL)""");
    }
}
