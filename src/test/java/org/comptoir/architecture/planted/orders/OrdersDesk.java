package org.comptoir.architecture.planted.orders;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import org.comptoir.architecture.Breaks;
import org.comptoir.architecture.planted.access.Actor;
import org.comptoir.architecture.planted.platform.db.Retry;

/** A desk whose methods forget one thing each. */
@Stateless
@Breaks({"desks ask for a permission", "desks know who acts", "retry outside", "EJB methods are public or private"})
public class OrdersDesk {
    public void open(Actor actor) {
        Retry.on(() -> {});
    }

    @RolesAllowed("order.read")
    public void read() {}

    void halfOpen() {}
}
