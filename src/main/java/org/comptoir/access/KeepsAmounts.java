package org.comptoir.access;

import org.comptoir.kernel.TenantId;

/** A room that keeps amounts without their currency says whether it has any of a tenant: from then on the currency is fixed. */
public interface KeepsAmounts {
    boolean hasAmounts(TenantId tenant);
}
