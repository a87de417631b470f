package org.comptoir.access;

import org.comptoir.kernel.TenantId;

/** A tenant's settings or state changed; fired inside the transaction that did it. */
public record TenantChanged(TenantId tenant) {}
