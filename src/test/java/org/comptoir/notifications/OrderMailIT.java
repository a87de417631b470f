package org.comptoir.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import org.comptoir.test.Await;
import org.comptoir.test.Logs;
import org.junit.jupiter.api.Test;

/** A paid order reaches staff and customer, once each, in the words and the design that the shop's people read. */
class OrderMailIT {
    private static final long TWO_SECONDS = 2_000_000_000L;

    @Test
    void payingTellsStaffAndCustomerAtOnce() throws SQLException {
        Eatery eatery = Eatery.open().listening();
        String customer = "ann@" + eatery.shop().slug() + ".test";
        eatery.mails("");
        String number = eatery.placed(customer);
        long start = System.nanoTime();
        assertThat(eatery.pay(number).statusCode()).isEqualTo(200);
        Await.until(
                Eatery.PATIENCE,
                "both",
                () -> eatery.mails("").stream()
                                        .filter(m -> !m.getString("subject").isEmpty())
                                        .count()
                                >= 2
                        ? java.util.Optional.of(true)
                        : java.util.Optional.empty());
        long took = System.nanoTime() - start;
        System.out.println("paid -> both mails in the mailbox: " + took / 1_000_000 + " ms");
        assertThat(took).as("nanoseconds").isLessThan(TWO_SECONDS);

        JsonObject receipt = eatery.mail(customer);
        assertThat(receipt.getString("html"))
                .contains("PAYÉE", number, "7,00", "Cola", "TVA", "à la caisse".substring(2), "Hors taxe")
                .doesNotContain("<img", "http://", "https://");
        assertThat(receipt.getString("text")).contains("PAYÉE", number, "7,00", "TVA 10");
        assertThat(receipt.getJsonArray("headers").toString()).contains("multipart/alternative");

        JsonObject staff = eatery.mail(eatery.shop().adminEmail());
        assertThat(staff.getString("html"))
                .contains("Ann &lt;b&gt;Other&lt;/b&gt;", "+33612345678", customer, number)
                .doesNotContain("<b>Other</b>");
        assertThat(staff.getString("text")).contains("Ann <b>Other</b>", "/orders/order?number=" + number);
        assertThat(eatery.number(
                        "SELECT COUNT(*) FROM order_paid_event WHERE tenant_id = :t AND processed_at IS NOT NULL"))
                .isEqualTo(1);
        assertThat(new Logs(eatery.product()).personal())
                .as("the log of all that the tests have done so far")
                .isEmpty();
        assertThat(eatery.shop().admin().get("/orders/order?number=" + number).body())
                .as("the order's page shows its messages")
                .contains(receipt.getString("subject"), customer);
    }
}
