package org.comptoir.architecture.planted.orders;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import org.comptoir.architecture.Breaks;
import org.comptoir.architecture.planted.kernel.TenantId;

/** A second service for other rooms: which of the two do they ask? */
@Stateless
@PermitAll
@Breaks("one service beside the desks")
public class Kitchen {
    public void deliver(TenantId tenant) {}
}
