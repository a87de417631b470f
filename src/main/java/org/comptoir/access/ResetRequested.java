package org.comptoir.access;

import java.util.Locale;
import org.comptoir.kernel.EmailAddress;
import org.comptoir.kernel.TenantId;

/** Somebody asked for a new password; fired inside the transaction that stored the token's hash. */
public record ResetRequested(
        TenantId tenant,
        long userId,
        String tenantName,
        String firstName,
        EmailAddress email,
        Locale locale,
        String token) {}
