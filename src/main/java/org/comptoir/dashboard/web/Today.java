package org.comptoir.dashboard.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.comptoir.access.Actor;
import org.comptoir.access.PeopleDesk;
import org.comptoir.access.Permissions;
import org.comptoir.kernel.Page;
import org.comptoir.kernel.PageRequest;
import org.comptoir.orders.KitchenDesk;
import org.comptoir.orders.OpenMoney;
import org.comptoir.orders.OrderFilter;
import org.comptoir.orders.OrderRow;
import org.comptoir.orders.OrdersDesk;
import org.comptoir.orders.Statistics;
import org.comptoir.orders.StatisticsDesk;
import org.comptoir.platform.db.Retry;
import org.comptoir.stock.Ingredient;
import org.comptoir.stock.StockDesk;
import org.jspecify.annotations.Nullable;

/** Asks the other rooms for what a person may see of today; null, or nothing, where they may not. */
@RequestScoped
public class Today {
    private static final int LOW = 8;
    private static final int LATEST = 6;
    private static final int WEEK = 7;

    @Inject
    private StockDesk stock;

    @Inject
    private OrdersDesk orders;

    @Inject
    private KitchenDesk kitchen;

    @Inject
    private StatisticsDesk statistics;

    @Inject
    private PeopleDesk people;

    /** Against the same weekday of the week before. */
    @Nullable
    Statistics figures(Actor actor, LocalDate today) {
        return actor.may(Permissions.STATS_READ)
                ? Retry.on(() -> statistics.against(actor, today, today, today.minusDays(WEEK)))
                : null;
    }

    @Nullable
    OpenMoney money(Actor actor) {
        return actor.may(Permissions.ORDER_READ) ? orders.openMoney(actor) : null;
    }

    @Nullable
    KitchenGlance waiting(Actor actor) {
        return actor.may(Permissions.ORDER_READ)
                ? kitchen.changed(actor, "").map(KitchenGlance::of).orElse(null)
                : null;
    }

    List<OrderRow> latest(Actor actor) {
        return actor.may(Permissions.ORDER_READ)
                ? orders.part(actor, OrderFilter.ALL, PageRequest.small(1, LATEST))
                        .rows()
                : List.of();
    }

    /** How many accounts nobody uses any more. */
    long quiet(Actor actor) {
        return actor.may(Permissions.USER_READ) ? people.quiet(actor) : 0;
    }

    Page<Ingredient> low(Actor actor) {
        return actor.may(Permissions.STOCK_READ) ? stock.low(actor, LOW) : Page.small(List.of(), 0);
    }
}
