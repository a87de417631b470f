package org.comptoir.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.comptoir.access.Access;
import org.comptoir.catalogue.Catalogue;
import org.comptoir.kernel.TenantId;
import org.comptoir.orders.NewOrder;
import org.comptoir.orders.OrderState;
import org.comptoir.orders.Orders;
import org.comptoir.orders.PastOrder;
import org.comptoir.orders.Payment;
import org.comptoir.platform.config.Config;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.time.Time;

/** Gives the demo shop a few weeks behind it and a kitchen at work, so that figures and displays have something to show. */
@ApplicationScoped
class DemoPast {
    private static final Logger LOG = Logger.getLogger(DemoPast.class.getName());
    private static final int DAYS = 35;

    @Inject
    private Access access;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Orders orders;

    @Inject
    private DemoClicks clicks;

    @Inject
    private Config config;

    @Inject
    private Time time;

    /** How many days lie behind the shop; none where it is to start empty. */
    int days() {
        return config.number("demo.days", DAYS);
    }

    /** All of it or nothing; false, and nothing, where the shop has a past. */
    @Transactional
    boolean write(TenantId shop) {
        Instant now = time.now();
        List<PastOrder> past = DemoTrade.until(now, days(), access.terms(shop), catalogue.assortment(shop));
        boolean taken = orders.takeOver(shop, past);
        if (taken) {
            clicks.write(shop, now.minus(Duration.ofDays(days())), now);
        }
        LOG.log(
                Level.INFO,
                taken ? "The demo shop has {0} orders behind it" : "The demo shop keeps its past",
                past.size());
        return taken;
    }

    /** Orders as customers place them, so that mails of theirs lie in the local mailbox; nothing where they would go out. */
    void ring(TenantId shop) {
        if (config.text("smtp.host").isEmpty()) {
            for (NewOrder order : DemoTrade.guests(catalogue.assortment(shop))) {
                OrderState placed = Retry.on(() -> orders.place(shop, order));
                Retry.on(() -> orders.pay(shop, placed.orderNumber(), new Payment(null, "card", null)));
            }
        }
    }
}
