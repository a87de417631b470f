package org.comptoir.architecture.planted.orders;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.comptoir.architecture.Breaks;
import org.comptoir.architecture.planted.kernel.TenantId;

/** A service that a timer could not call. */
@Stateless
@Breaks({"services permit all", "registry by @Resource", "no open fields on proxies", "one service beside the desks"})
public class Orders {
    public int placed;

    @Inject
    private TransactionSynchronizationRegistry registry;

    public void place(TenantId tenant) {
        placed += registry.getTransactionStatus();
    }
}
