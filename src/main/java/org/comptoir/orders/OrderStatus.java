package org.comptoir.orders;

/** How far an order is. */
public enum OrderStatus {
    PENDING_PAYMENT,
    PAID,
    DELIVERED,
    CANCELLED
}
