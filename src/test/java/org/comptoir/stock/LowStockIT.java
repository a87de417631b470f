package org.comptoir.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.comptoir.test.Await;
import org.comptoir.test.Product;
import org.comptoir.test.Rows;
import org.junit.jupiter.api.Test;

/** What runs out is said on the dashboard and once a morning by mail. */
class LowStockIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Product PRODUCT = Product.shared();
    private static final int MORNING = 10;
    private static final int NIGHT = 3;

    @Test
    void oneMailAMorningToWhoeverOrdersAndNoneAtNight() throws SQLException {
        Pantry low = shop("Buns", 0);
        Pantry asleep = shop("Fries", 0);
        Pantry full = shop("Salad", 3);
        wake(asleep, NIGHT);
        wake(full, MORNING);
        wake(low, MORNING);
        awaitSeenTo(low);
        awaitSeenTo(full);
        assertThat(mails(low, "recipient = '" + low.shop().adminEmail() + "' AND body LIKE '%Buns%'"))
                .isEqualTo(1);
        assertThat(mails(full, "TRUE")).isZero();
        // the day is taken back, but the mail of this day is there already
        wake(low, MORNING);
        awaitSeenTo(low);
        assertThat(mails(low, "TRUE")).isEqualTo(1);
        assertThat(mails(asleep, "TRUE")).isZero();
    }

    @Test
    void theDashboardLeadsToIt() throws SQLException {
        Pantry pantry = Pantry.open();
        long buns = pantry.ingredient("Buns");
        String home = pantry.admin().get("/dashboard/home").body();
        assertThat(home).contains("Buns", "/stock/ingredient?id=" + buns);
        pantry.restock(buns, 5);
        assertThat(pantry.admin().get("/dashboard/home").body()).doesNotContain("Buns");
    }

    private static Pantry shop(String ingredient, int packs) throws SQLException {
        Pantry pantry = Pantry.open();
        long id = pantry.ingredient(ingredient);
        if (packs > 0) {
            pantry.restock(id, packs);
        }
        return pantry;
    }

    /** Moves the shop to where it is that hour now, with today not seen to yet. */
    private static void wake(Pantry pantry, int hour) throws SQLException {
        int ahead = Math.floorMod(hour - Instant.now().atOffset(ZoneOffset.UTC).getHour() + 11, 24) - 11;
        // the signs of these zones are the other way round
        String zone = ahead > 0 ? "Etc/GMT-" + ahead : "Etc/GMT+" + -ahead;
        try (Connection connection = PRODUCT.connect()) {
            connection
                    .createStatement()
                    .execute("UPDATE tenants SET time_zone = '%s' WHERE id = '%s'"
                            .formatted(zone, pantry.shop().id()));
            connection
                    .createStatement()
                    .execute("UPDATE notification_configs SET low_stock_day = NULL WHERE tenant_id = '%s'"
                            .formatted(pantry.shop().id()));
        }
    }

    private static void awaitSeenTo(Pantry pantry) {
        Await.until(PATIENCE, "the morning round", () -> seenTo(pantry) ? Optional.of(true) : Optional.empty());
    }

    private static boolean seenTo(Pantry pantry) {
        try {
            return new Rows(PRODUCT)
                            .number(
                                    "SELECT COUNT(*) FROM notification_configs WHERE low_stock_day IS NOT NULL AND tenant_id = '%s'"
                                            .formatted(pantry.shop().id()))
                    == 1;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long mails(Pantry pantry, String which) throws SQLException {
        return new Rows(PRODUCT)
                .number("SELECT COUNT(*) FROM notifications WHERE event_type = 'stock.low' AND tenant_id = '%s' AND %s"
                        .formatted(pantry.shop().id(), which));
    }
}
