package org.comptoir.orders;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.comptoir.access.Actor;
import org.comptoir.access.Permissions;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.kernel.Page;
import org.comptoir.kernel.PageRequest;

/** What staff see of the orders: those of the sources that their role sees, the others are not there. */
@Stateless
public class OrdersDesk {
    @Inject
    private OrderListRepository list;

    @Inject
    private OrderSheetRepository sheets;

    @Inject
    private SellerRepository sellers;

    @Inject
    private OpenMoneyRepository money;

    /** Newest first. */
    @RolesAllowed(Permissions.ORDER_READ)
    public Page<OrderRow> orders(Actor actor, OrderFilter filter, PageRequest request) {
        return list.page(actor.tenantUuid(), actor.sources(), filter, request);
    }

    /** The same without being counted, for a file. */
    @RolesAllowed(Permissions.ORDER_READ)
    public Page<OrderRow> part(Actor actor, OrderFilter filter, PageRequest request) {
        return list.part(actor.tenantUuid(), actor.sources(), filter, request);
    }

    /** What moved in the stock is for those who may see the stock; who did what and why for those who read the trail. */
    @RolesAllowed(Permissions.ORDER_READ)
    public OrderSheet order(Actor actor, String number) {
        return sheets.find(
                        actor.tenantUuid(),
                        actor.sources(),
                        number,
                        actor.may(Permissions.STOCK_READ),
                        actor.may(Permissions.AUDIT_READ))
                .orElseThrow(() -> new DomainException(ErrorCode.ORDER_NOT_FOUND));
    }

    /** What the order with that id is called. */
    @RolesAllowed(Permissions.ORDER_READ)
    public String number(Actor actor, long id) {
        return sheets.number(actor.tenantUuid(), actor.sources(), id)
                .orElseThrow(() -> new DomainException(ErrorCode.ORDER_NOT_FOUND));
    }

    /** Who sells, for a ticket. */
    @RolesAllowed(Permissions.ORDER_READ)
    public Seller seller(Actor actor) {
        return sellers.find(actor.tenantUuid());
    }

    /** What came and could not be applied, and what is to be given back. */
    @RolesAllowed(Permissions.ORDER_READ)
    public OpenMoney openMoney(Actor actor) {
        return new OpenMoney(
                money.incidents(actor.tenantUuid(), actor.sources()),
                money.refunds(actor.tenantUuid(), actor.sources()));
    }
}
