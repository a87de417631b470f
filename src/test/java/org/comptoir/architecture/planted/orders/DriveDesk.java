package org.comptoir.architecture.planted.orders;

import jakarta.annotation.security.RolesAllowed;
import org.comptoir.architecture.Breaks;
import org.comptoir.architecture.planted.access.Actor;

/** A second desk in one room, and no EJB: its permission would be ignored. */
@Breaks({"two services", "desks are EJBs"})
public class DriveDesk {
    @RolesAllowed("order.read")
    public void open(Actor actor) {}
}
