package org.comptoir.orders;

import java.time.Instant;
import java.util.Optional;
import org.comptoir.kernel.TenantId;

/** Coupons, as orders need them; the room that gives them out implements it. Asked inside the order's own transaction. */
public interface Discounts {
    /** What that code takes off at that moment; nothing where it is unknown, over, void or used. */
    Optional<Discount> find(TenantId tenant, String code, Instant now);

    /** Uses it up for that order; false where another order was faster. */
    boolean redeem(TenantId tenant, String code, long order, long cents, Instant now);
}
