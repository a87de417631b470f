package org.comptoir.architecture.planted.orders;

import jakarta.annotation.security.RolesAllowed;
import org.comptoir.architecture.Breaks;
import org.comptoir.architecture.planted.access.Actor;

/** A desk that is no EJB: its permission would be ignored. */
@Breaks("desks are EJBs")
public class DriveDesk {
    @RolesAllowed("order.read")
    public void open(Actor actor) {}
}
