package org.comptoir.orders;

import java.util.UUID;
import org.comptoir.kernel.TenantId;

/** An order is paid; fired inside the payment's transaction, whose {@code order_paid_event} row outlives a crash. */
public record OrderPaid(TenantId tenant, long orderId, String orderNumber, UUID eventId) {}
