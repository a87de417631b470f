package org.comptoir.dashboard.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.comptoir.access.Actor;
import org.comptoir.access.Caller;
import org.comptoir.access.Permissions;
import org.comptoir.kernel.Page;
import org.comptoir.kernel.ServiceDay;
import org.comptoir.orders.OpenMoney;
import org.comptoir.orders.OrderRow;
import org.comptoir.orders.Statistics;
import org.comptoir.outbox.OutboxDesk;
import org.comptoir.platform.faces.Bars;
import org.comptoir.platform.faces.Formats;
import org.comptoir.platform.faces.HourBars;
import org.comptoir.platform.time.Time;
import org.comptoir.stock.Ingredient;
import org.jspecify.annotations.Nullable;

/** Today at a glance: each part is read for those who may see it, and is null for the others. */
@Named
@RequestScoped
public class HomeBean {
    @Inject
    private Caller caller;

    @Inject
    private OutboxDesk outbox;

    @Inject
    private Today today;

    @Inject
    private Formats fmt;

    @Inject
    private Time time;

    private @Nullable Statistics figures;
    private @Nullable OpenMoney money;
    private @Nullable KitchenGlance waiting;
    private List<OrderRow> latest = List.of();
    private Page<Ingredient> low = Page.small(List.of(), 0);
    private long quiet;

    /** Reads what the person may see, once. */
    public void load() {
        Actor actor = caller.actor();
        figures = today.figures(actor, getServiceDay());
        money = today.money(actor);
        waiting = today.waiting(actor);
        latest = today.latest(actor);
        low = today.low(actor);
        quiet = today.quiet(actor);
    }

    public Actor getActor() {
        return caller.actor();
    }

    /** Whether the local mailbox serves and the person may look into it. */
    public boolean isMailboxOpen() {
        return caller.actor().may(Permissions.NOTIFICATION_READ) && outbox.hasLocalMailbox(caller.actor());
    }

    /** How many things wait for somebody. */
    public long getNeeds() {
        OpenMoney open = money;
        KitchenGlance board = waiting;
        return (open != null && open.incidents().count() > 0 ? 1 : 0)
                + (open != null && open.refunds().count() > 0 ? 1 : 0)
                + (board != null && board.late() > 0 ? 1 : 0)
                + (low.rows().isEmpty() ? 0 : 1)
                + (quiet > 0 ? 1 : 0);
    }

    /** Today's figures against the same weekday of the week before. */
    public @Nullable Statistics getFigures() {
        return figures;
    }

    public @Nullable Bars getHours() {
        return figures == null
                ? null
                : HourBars.of(
                        figures.period().revenueByHour(),
                        figures.before().revenueByHour(),
                        caller.actor().dayCutoffHour(),
                        fmt);
    }

    /** How much the best sold: what the others are measured by. */
    public long getMost() {
        return figures == null || figures.period().top().isEmpty()
                ? 1
                : figures.period().top().get(0).quantity();
    }

    public @Nullable OpenMoney getMoney() {
        return money;
    }

    public @Nullable KitchenGlance getWaiting() {
        return waiting;
    }

    public List<OrderRow> getLatest() {
        return latest;
    }

    /** What is running out, for whoever may see the stock; the least covered first. */
    public Page<Ingredient> getLow() {
        return low;
    }

    /** How many accounts nobody uses any more, for whoever may see people. */
    public long getQuiet() {
        return quiet;
    }

    /** Now, on the shop's own clock. */
    public ZonedDateTime getNow() {
        return time.now().atZone(caller.actor().zone());
    }

    public LocalDate getServiceDay() {
        Actor actor = caller.actor();
        return ServiceDay.of(time.now(), actor.zone(), actor.dayCutoffHour()).date();
    }
}
