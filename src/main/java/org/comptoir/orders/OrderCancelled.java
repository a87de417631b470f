package org.comptoir.orders;

import org.comptoir.kernel.TenantId;

/** An order is cancelled, by a person or because nobody paid it; fired inside that transaction. */
public record OrderCancelled(TenantId tenant, long orderId, String orderNumber) {}
