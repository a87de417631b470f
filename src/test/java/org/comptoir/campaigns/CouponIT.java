package org.comptoir.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** A coupon is good once, for one unit of one product; who buys waits no more. */
class CouponIT {
    @Test
    void nobodyIsToldTwiceInAMonthAndThenTheOldCouponIsVoid() throws Exception {
        Depot depot = Depot.open();
        depot.reserve("again", 1);
        depot.arrives(5);
        depot.mail(depot.mailOf("again"));
        depot.await("the row closed", depot.row("again", "n.mail1_sent_at IS NOT NULL"));
        String old = depot.coupon("again");
        depot.prepared(depot.arrives(5));
        assertThat(depot.rows()).isEqualTo(1);
        depot.update(
                "UPDATE mz_product_reservation_restock_notif SET created_at = created_at - INTERVAL 31 DAY WHERE tenant_id = :t");
        depot.prepared(depot.arrives(5));
        assertThat(depot.rows()).isEqualTo(2);
        assertThat(depot.order(1, old).body()).contains("INVALID_COUPON");
        assertThat(depot.order(1, depot.coupon("again")).statusCode()).isEqualTo(201);
    }

    @Test
    void aCouponIsGoodOnceForItsProductAndComesBackWithACancelledOrder() throws Exception {
        Depot depot = Depot.open();
        depot.reserve("buyer", 2);
        depot.arrives(10);
        depot.mail(depot.mailOf("buyer"));
        String coupon = depot.coupon("buyer");
        assertThat(depot.order(1, "STOO-WRONG-WRONG").body()).contains("INVALID_COUPON");
        JsonObject order = Depot.data(depot.order(2, " " + coupon.toLowerCase(java.util.Locale.ROOT)));
        assertThat(order.getInt("total_ttc_cents")).isEqualTo(8010 + 8900);
        String of = " WHERE o.tenant_id = :t AND o.id = " + order.getInt("id");
        assertThat(depot.text("SELECT CONCAT_WS(':', o.total_ht_cents, o.total_vat_cents) FROM customer_order o" + of))
                .isEqualTo((7282 + 8091) + ":" + (728 + 809));
        assertThat(depot.text("SELECT GROUP_CONCAT(CONCAT(i.quantity, 'x', i.unit_price_cents_snapshot) ORDER BY i.id)"
                        + " FROM order_item i JOIN customer_order o ON o.id = i.order_id" + of))
                .isEqualTo("1x8010,1x8900");
        assertThat(depot.number(
                        "SELECT u.discount_cents FROM coupon_redemption u JOIN customer_order o ON o.id = u.order_id"
                                + of))
                .isEqualTo(890);
        assertThat(depot.order(1, coupon).body()).as("used").contains("INVALID_COUPON");
        String number = order.getString("order_number");
        HttpResponse<String> cancelled =
                depot.admin().post("/api/staff/orders/" + number + "/cancel", "{\"reason\":\"test\"}");
        assertThat(cancelled.statusCode()).as(cancelled.body()).isEqualTo(200);
        assertThat(depot.order(1, coupon).statusCode()).as("it is free again").isEqualTo(201);
    }

    @Test
    void whoBuysIsNotWaitingAnyMoreAndWaitsAgainWhenTheOrderIsCancelled() throws Exception {
        Depot depot = Depot.open();
        depot.reserve("bought", 1);
        long container = depot.arrives(3);
        depot.mail(depot.mailOf("bought"));
        JsonObject order = Depot.data(depot.order(1, depot.coupon("bought")));
        String number = order.getString("order_number");
        assertThat(depot.admin().post("/api/orders/" + number + "/pay", "{}").statusCode())
                .isEqualTo(200);
        depot.await(
                "the reservation closed", depot.row("bought", "r.status = 'fulfilled' AND n.purchased_at IS NOT NULL"));
        JsonObject funnel = depot.campaign(container).getJsonObject("funnel");
        assertThat(funnel.getInt("purchased")).isEqualTo(1);
        assertThat(funnel.getInt("revenue_cents")).isEqualTo(8010);
        assertThat(depot.admin()
                        .post("/api/staff/orders/" + number + "/cancel", "{\"reason\":\"test\"}")
                        .statusCode())
                .isEqualTo(200);
        depot.await("it open again", depot.row("bought", "r.status = 'waiting' AND n.purchased_at IS NULL"));
    }

    @Test
    void aCouponComesBackWhenItsOrderIsNotPaidInTime() throws Exception {
        Depot depot = Depot.open();
        depot.reserve("slow", 1);
        depot.arrives(3);
        depot.mail(depot.mailOf("slow"));
        String coupon = depot.coupon("slow");
        JsonObject order = Depot.data(depot.order(1, coupon));
        assertThat(depot.order(1, coupon).body()).contains("INVALID_COUPON");
        depot.update("UPDATE customer_order SET created_at = created_at - INTERVAL 2 HOUR WHERE tenant_id = :t");
        depot.await(
                "the order expired",
                "SELECT COUNT(*) FROM customer_order WHERE tenant_id = :t AND status = 'cancelled' AND id = "
                        + order.getInt("id"));
        assertThat(depot.number(
                        "SELECT COUNT(*) FROM coupon_redemption WHERE tenant_id = :t AND released_at IS NOT NULL"))
                .isEqualTo(1);
        assertThat(depot.order(1, coupon).statusCode()).as("it is free again").isEqualTo(201);
    }

    @Test
    void whoCancelledAReservationAndBuysAllTheSameClosesNothing() throws Exception {
        Depot depot = Depot.open();
        long cancelled = depot.reserve("changed", 1);
        depot.reserve("other", 1);
        depot.arrives(3);
        depot.mail(depot.mailOf("changed"));
        depot.mail(depot.mailOf("other"));
        String coupon = depot.coupon("changed");
        depot.admin().post("/api/staff/reservations/" + cancelled + "/cancel", null);
        for (String used : new String[] {coupon, depot.coupon("other")}) {
            String number = Depot.data(depot.order(1, used)).getString("order_number");
            assertThat(depot.admin()
                            .post("/api/orders/" + number + "/pay", "{}")
                            .statusCode())
                    .isEqualTo(200);
        }
        // orders are held against reservations one after the other
        depot.await("the other closed", depot.row("other", "r.status = 'fulfilled' AND n.purchased_at IS NOT NULL"));
        assertThat(depot.number(depot.row("changed", "r.status = 'cancelled' AND n.purchased_at IS NULL")))
                .isEqualTo(1);
        assertThat(
                        depot.number(
                                "SELECT COUNT(*) FROM mz_product_reservation WHERE tenant_id = :t AND fulfilled_order_id IS NOT NULL"))
                .isEqualTo(1);
    }

    @Test
    void everyDailyJobHasItsTurn() throws Exception {
        Depot depot = Depot.open();
        assertThat(depot.number(
                        "SELECT COUNT(*) FROM retention_job WHERE job IN ('campaigns.sweep', 'campaigns.optouts')"))
                .isEqualTo(2);
        depot.await(
                "today's sweep",
                "SELECT COUNT(*) FROM retention_job WHERE job = 'campaigns.sweep' AND finished_at IS NOT NULL AND day >= '2026-01-01'");
    }
}
