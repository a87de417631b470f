package org.comptoir.orders;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comptoir.access.Actor;
import org.comptoir.access.Permissions;
import org.comptoir.kernel.ServiceDay;
import org.comptoir.platform.time.Time;
import org.comptoir.stock.Stock;

/** What the kitchen sees: paid orders of the sources that the role sees, to read and not to change. */
@Stateless
public class KitchenDesk {
    private static final int RECALLED = 12;
    private static final int LOW = 6;

    @Inject
    private KitchenRepository kitchen;

    @Inject
    private Stock stock;

    @Inject
    private Time time;

    /**
     * What is to be shown now; nothing where that is what the mark stands for already, which costs one statement on an index.
     * The mark is made of the orders themselves: no row is written for it, so that payments do not queue up for one.
     */
    @RolesAllowed(Permissions.ORDER_READ)
    public Optional<KitchenBoard> changed(Actor actor, String known) {
        KitchenRepository.Standing standing = kitchen.standing(actor.tenantUuid(), actor.sources());
        boolean deliverable = actor.may(Permissions.ORDER_DELIVER);
        String mark = UUID.nameUUIDFromBytes(
                        (standing + " " + deliverable + actor.sources()).getBytes(StandardCharsets.UTF_8))
                .toString();
        return known.contains(mark) ? Optional.empty() : Optional.of(board(actor, standing, mark, deliverable));
    }

    /** What was handed over last, the latest first: to look at, no state goes back. */
    @RolesAllowed(Permissions.ORDER_READ)
    public List<KitchenOrder> recall(Actor actor) {
        List<Long> ids = kitchen.served(actor.tenantUuid(), actor.sources(), RECALLED);
        return kitchen.orders(actor.tenantUuid(), ids).stream()
                .sorted(Comparator.comparingInt(order -> ids.indexOf(order.id())))
                .toList();
    }

    private KitchenBoard board(Actor actor, KitchenRepository.Standing standing, String mark, boolean deliverable) {
        Instant now = time.now();
        ServiceDay today = ServiceDay.of(now, actor.zone(), actor.dayCutoffHour());
        List<KitchenBoard.Low> low = actor.may(Permissions.STOCK_READ)
                ? stock.low(actor.tenant(), LOW).rows().stream()
                        .map(i -> new KitchenBoard.Low(i.name(), i.stockQuantity(), i.unit()))
                        .toList()
                : List.of();
        return new KitchenBoard(
                mark,
                now,
                standing.slaMinutes(),
                kitchen.meanSeconds(actor.tenantUuid(), actor.sources(), today.date()),
                deliverable,
                kitchen.orders(actor.tenantUuid(), standing.orders()),
                low);
    }
}
