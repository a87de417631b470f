package org.comptoir.access;

import org.comptoir.kernel.TenantId;

/** A tenant came to be; fired inside its transaction, so that other rooms can add the rows they keep per tenant. */
public record TenantCreated(TenantId tenant) {}
