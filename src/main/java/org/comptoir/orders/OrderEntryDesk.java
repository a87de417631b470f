package org.comptoir.orders;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.comptoir.access.Access;
import org.comptoir.access.Actor;
import org.comptoir.access.Permissions;
import org.comptoir.access.SalesTerms;
import org.comptoir.catalogue.Assortment;
import org.comptoir.catalogue.Catalogue;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.kernel.ServiceDay;
import org.comptoir.platform.time.Time;

/** What staff see who take orders. */
@Stateless
public class OrderEntryDesk {
    private static final int TILES = 20;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Access access;

    @Inject
    private Frequents frequents;

    @Inject
    @Any
    private Instance<Discounts> discounts;

    @Inject
    private Time time;

    /** Six statements, and a seventh where what sells most is looked up anew. */
    @RolesAllowed(Permissions.ORDER_CREATE)
    public OrderEntry assortment(Actor actor) {
        SalesTerms terms = access.terms(actor.tenant());
        LocalDate today =
                ServiceDay.of(time.now(), terms.zone(), terms.dayCutoffHour()).date();
        Assortment all = catalogue.assortment(actor.tenant());
        List<OrderEntry.Shelf> shelves = all.categories().stream()
                .filter(category -> !OrderEntry.keys(all, category.id()).isEmpty())
                .map(category -> new OrderEntry.Shelf(category.id(), category.name()))
                .toList();
        List<List<String>> card =
                shelves.stream().map(shelf -> OrderEntry.keys(all, shelf.id())).toList();
        return new OrderEntry(
                today,
                terms.slaMinutes(),
                terms.deliveryFeeCents(),
                terms.deliveryFeeVatRate(),
                shelves,
                all.products(),
                all.menus(),
                KeyCodes.of(card),
                frequent(card, frequents.of(actor.tenantUuid(), today)));
    }

    /** What a coupon takes off; NOT_FOUND where it is none that is good now. */
    @RolesAllowed(Permissions.ORDER_CREATE)
    public Discount coupon(Actor actor, String code) {
        return discounts.stream()
                .flatMap(room -> room.find(actor.tenant(), code, time.now()).stream())
                .findFirst()
                .orElseThrow(() -> new DomainException(ErrorCode.NOT_FOUND));
    }

    /** What sells most as far as it is on the card; the beginning of the card where there is too little of it. */
    private static List<String> frequent(List<List<String>> card, List<String> sold) {
        Set<String> offered = new LinkedHashSet<>();
        card.forEach(offered::addAll);
        Set<String> shown = new LinkedHashSet<>(sold);
        shown.retainAll(offered);
        shown.addAll(offered);
        return shown.stream().limit(TILES).toList();
    }
}
