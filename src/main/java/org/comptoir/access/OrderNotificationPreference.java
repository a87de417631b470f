package org.comptoir.access;

/** Whether somebody wants to be told of paid orders, and whether they can be: by their role, and by a mail that works. */
public record OrderNotificationPreference(
        long userId,
        String name,
        String email,
        String roleLabel,
        boolean receiveOrderNotifications,
        boolean mayReadOrders,
        boolean emailInvalid) {

    /** What really happens when an order is paid. */
    public boolean isTold() {
        return receiveOrderNotifications && mayReadOrders && !emailInvalid;
    }
}
