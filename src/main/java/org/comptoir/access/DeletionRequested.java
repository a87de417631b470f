package org.comptoir.access;

import org.comptoir.kernel.TenantId;

/** A tenant shall be deleted; wakes the worker once that is committed. A timer finds what this event loses. */
record DeletionRequested(TenantId tenant) {}
