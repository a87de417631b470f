package org.comptoir.dashboard.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZonedDateTime;
import java.util.List;
import org.comptoir.access.Actor;
import org.comptoir.access.Caller;
import org.comptoir.access.Permissions;
import org.comptoir.kernel.Page;
import org.comptoir.outbox.OutboxDesk;
import org.comptoir.platform.time.Time;
import org.comptoir.stock.Ingredient;
import org.comptoir.stock.StockDesk;
import org.jspecify.annotations.Nullable;

/** The first page after sign-in. */
@Named
@RequestScoped
public class HomeBean {
    private static final int SHOWN = 8;

    @Inject
    private Caller caller;

    @Inject
    private OutboxDesk outbox;

    @Inject
    private StockDesk stock;

    @Inject
    private Time time;

    private @Nullable Page<Ingredient> low;

    public Actor getActor() {
        return caller.actor();
    }

    /** Whether the local mailbox serves and the person may look into it. */
    public boolean isMailboxOpen() {
        return caller.actor().may(Permissions.NOTIFICATION_READ) && outbox.hasLocalMailbox(caller.actor());
    }

    /** What is running out, for whoever may see the stock; the least covered first. */
    public Page<Ingredient> getLow() {
        Page<Ingredient> read = low;
        if (read == null) {
            Actor actor = caller.actor();
            read = actor.may(Permissions.STOCK_READ) ? stock.low(actor, SHOWN) : Page.small(List.of(), 0);
            low = read;
        }
        return read;
    }

    /** Now, on the shop's own clock. */
    public ZonedDateTime getNow() {
        return time.now().atZone(caller.actor().zone());
    }
}
