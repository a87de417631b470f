package org.comptoir.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the seeds call unique is unique within a tenant: two tenants may say the same, one may not say it twice. */
class UniqueKeysIT {
    private static final String AGAIN = "('" + TwoShops.FIRST + "', ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "category (tenant_id, name, slug) | 'Burgers', 'other')",
                "category (tenant_id, name, slug) | 'Other', 'burgers')",
                "ingredient (tenant_id, name, unit) | 'Bun', 'piece')",
                "role (tenant_id, code, label) | 'manager', 'x')",
                "product (tenant_id, category_id, name, price_cents, vat_rate, sku) | 1, 'x', 1, 55, 'BUR')",
                "mz_container (tenant_id, reference) | 'C-1')",
                "mz_sync_cursor (tenant_id, name, value) | 'restock_optout_sync', '1')",
                "mz_product_restock_optout (tenant_id, customer_email, sku) | 'GUEST@example.com', 'BUR')",
                "mz_product_reservation_restock_notif (tenant_id, reservation_id, container_id, arrival_at,"
                        + " unsubscribe_token) | 1, 1, NOW(3), 'other')",
                "notification_configs (tenant_id, id) | UUID())",
                "order_paid_event (tenant_id, event_id, transaction_id) | UUID(), 'T-1')",
                "notifications (tenant_id, id, type, event_type, dedupe_key) | UUID(), 'sms', 'order.paid.staff', 'T1')",
                "user (tenant_id, email, password_hash, first_name, last_name, role_id) |"
                        + " 'PERSON-2@example.com', 'x', 'a', 'b', 1)",
            })
    void saidTwiceIsRefused(String row) throws SQLException {
        String[] parts = row.split(" \\| ");
        TwoShops.with(connection -> assertThatThrownBy(
                        () -> TwoShops.update(connection, "INSERT INTO " + parts[0] + " VALUES " + AGAIN + parts[1]))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getErrorCode()).isEqualTo(1062)));
    }

    @Test
    void thereIsOneOperator() throws SQLException {
        TwoShops.with(connection -> {
            TwoShops.update(connection, "UPDATE tenants SET is_operator = 1 WHERE slug = 'shop-1'");
            assertThatThrownBy(() -> TwoShops.update(connection, "UPDATE tenants SET is_operator = 1"))
                    .hasMessageContaining("uk_tenants_operator");
        });
    }

    @Test
    void aReleasedCouponCanBeRedeemedAgain() throws SQLException {
        String again = "UPDATE coupon_redemption SET coupon_code = 'C', tenant_id = '" + TwoShops.FIRST + "'";
        TwoShops.with(connection -> {
            TwoShops.update(connection, "SET foreign_key_checks = 0");
            assertThatThrownBy(() -> TwoShops.update(connection, again))
                    .hasMessageContaining("uk_coupon_redemption_live");
            TwoShops.update(connection, "UPDATE coupon_redemption SET released_at = NOW(3) WHERE order_id = 1");
            assertThat(TwoShops.update(connection, again)).isEqualTo(2);
        });
    }
}
