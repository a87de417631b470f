package org.comptoir.access;

import java.util.Locale;
import org.comptoir.kernel.EmailAddress;
import org.comptoir.kernel.TenantId;

/** A new person shall choose their first password; fired inside the transaction that made the account. */
public record InvitationIssued(
        TenantId tenant,
        long userId,
        String tenantName,
        String firstName,
        EmailAddress email,
        Locale locale,
        String token) {}
