package org.comptoir.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.comptoir.access.Access;
import org.comptoir.access.OrderSource;
import org.comptoir.access.SalesTerms;
import org.comptoir.catalogue.Catalogue;
import org.comptoir.catalogue.ForSale;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.ServiceDay;
import org.comptoir.kernel.TenantId;
import org.comptoir.orders.NewLine.NewModifier;
import org.comptoir.orders.NewLine.NewSelection;
import org.comptoir.platform.time.Time;

/**
 * Places orders, in the caller's transaction: {@link #before}, {@link #draft} and {@link #write}. The steps stand apart
 * because whoever also pays takes the ingredients between the last two: ingredients are locked before the counter.
 */
@ApplicationScoped
class Placing {
    static final int TOKEN_BYTES = 32;

    @Inject
    private Access access;

    @Inject
    private Catalogue catalogue;

    @Inject
    private PlacedRepository placed;

    @Inject
    private CounterRepository counter;

    @Inject
    private OrderWriteRepository orders;

    @Inject
    private Time time;

    OrderState place(TenantId tenant, NewOrder order) {
        return before(tenant, order).orElseGet(() -> write(tenant, draft(tenant, order)));
    }

    /** The order that this key has made already; IDEMPOTENCY_MISMATCH where that was another one. */
    Optional<OrderState> before(TenantId tenant, NewOrder order) {
        OrderRules.check(order);
        Optional<PlacedRepository.Placed> found = placed.byKey(tenant.value(), order.idempotencyKey());
        if (found.isPresent() && !MessageDigest.isEqual(found.get().hash(), Fingerprint.of(order))) {
            throw new DomainException(ErrorCode.IDEMPOTENCY_MISMATCH);
        }
        return found.map(PlacedRepository.Placed::state);
    }

    /** Judges and prices; three statements at most and no lock. */
    OrderDraft draft(TenantId tenant, NewOrder order) {
        return drafts(tenant, List.of(order)).get(0);
    }

    /** The same for many, with no more statements. */
    List<OrderDraft> drafts(TenantId tenant, List<NewOrder> orders) {
        orders.forEach(OrderRules::check);
        SalesTerms terms = access.terms(tenant);
        Pricing pricing = new Pricing(forSale(
                tenant, orders.stream().flatMap(order -> order.lines().stream()).toList()));
        return orders.stream().map(order -> draft(order, pricing, terms)).toList();
    }

    private static OrderDraft draft(NewOrder order, Pricing pricing, SalesTerms terms) {
        List<PricedLine> lines = pricing.price(order.lines());
        Contact contact = Contact.of(order, terms);
        if (order.couponCode() != null) {
            // no room has coupons to redeem
            throw new DomainException(ErrorCode.INVALID_COUPON);
        }
        return new OrderDraft(
                order, Objects.requireNonNull(order.serviceMode()), lines, Totals.of(lines), contact, terms);
    }

    /** Numbers and writes it; locks the counter first. */
    OrderState write(TenantId tenant, OrderDraft draft) {
        Instant now = time.now();
        NewOrder order = draft.order();
        ServiceDay day = ServiceDay.of(now, draft.terms().zone(), draft.terms().dayCutoffHour());
        String number = number(order.source(), day, counter.next(tenant.value(), order.source(), day));
        String token = Ids.token(TOKEN_BYTES);
        long id = orders.insert(
                tenant.value(), draft, new OrderWriteRepository.Named(number, day, Fingerprint.of(order), token, now));
        orders.insertParts(tenant.value(), List.of(new OrderWriteRepository.Written(id, draft, now)));
        return OrderState.of(
                id,
                number,
                OrderStatus.PENDING_PAYMENT,
                draft.totals().ttcCents(),
                draft.contact().feeCents(),
                token);
    }

    private ForSale forSale(TenantId tenant, List<NewLine> lines) {
        Set<Long> products = new HashSet<>();
        Set<Long> menus = new HashSet<>();
        Set<Long> ingredients = new HashSet<>();
        for (NewLine line : lines) {
            if (line.type() == ItemType.MENU) {
                menus.add(line.menuId());
            } else {
                products.add(line.productId());
            }
            line.selections().stream().map(NewSelection::productId).forEach(products::add);
            line.modifiers().stream().map(NewModifier::ingredientId).forEach(ingredients::add);
        }
        return catalogue.forSale(tenant, products, menus, ingredients);
    }

    static String number(OrderSource source, ServiceDay day, long count) {
        return String.format(Locale.ROOT, "%c-%s-%03d", source.name().charAt(0), day, count);
    }
}
