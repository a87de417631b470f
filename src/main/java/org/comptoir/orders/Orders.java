package org.comptoir.orders;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.kernel.TenantId;

/** Orders for kiosks, web shops, timers and other rooms. */
@Stateless
@PermitAll
public class Orders {
    @Inject
    private Placing placing;

    @Inject
    private PlacedRepository placed;

    @Inject
    private Payments payments;

    @Inject
    private PaidOrderRepository paidOrders;

    @Inject
    private TakingOver takingOver;

    /**
     * Writes an order that waits for its payment, or answers with the one that the same key has made before. Run it in
     * {@code Retry.on}: of two at once with one key, the second gives up and finds the first.
     */
    public OrderState place(TenantId tenant, NewOrder order) {
        return placing.place(tenant, order);
    }

    /**
     * Pays an order, once: the same transaction again answers the same, another one is INVALID_TRANSITION. OUT_OF_STOCK names
     * each ingredient that is short, and then a provider's payment is kept as an incident. Not to be called in a transaction.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public OrderState pay(TenantId tenant, String number, Payment payment) {
        return payments.pay(tenant, number, payment, Set.of());
    }

    /**
     * Writes what a shop sold before it came here, with the deliveries that those sales must have come from; nobody is told of
     * any of it. False where the shop has sold something on an earlier day already.
     */
    public boolean takeOver(TenantId tenant, List<PastOrder> past) {
        return takingOver.takeOver(tenant, past);
    }

    /** For callers on a trusted network; ORDER_NOT_FOUND where there is none. */
    public OrderState order(TenantId tenant, String number) {
        return found(tenant, number).withoutToken();
    }

    /** For whoever holds its token; ORDER_NOT_FOUND for everybody else, so that nobody learns which numbers there are. */
    public OrderState order(TenantId tenant, String number, String token) {
        OrderState order = found(tenant, number);
        String expected = order.orderToken();
        if (expected == null || !MessageDigest.isEqual(bytes(token), bytes(expected))) {
            throw missing();
        }
        return order.withoutToken();
    }

    /** The order that this transaction paid here; none where another system's order was paid by it. */
    public Optional<PaidOrder> paidBy(TenantId tenant, String transaction) {
        return paidOrders.byTransaction(tenant.value(), transaction);
    }

    private OrderState found(TenantId tenant, String number) {
        return placed.byNumber(tenant.value(), number).orElseThrow(Orders::missing);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static DomainException missing() {
        return new DomainException(ErrorCode.ORDER_NOT_FOUND);
    }
}
