package org.comptoir.access;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * The signed-in person as every Desk sees them: whose they are, what they may do and how they read dates and money. No
 * sources means all of them; no order source means that they say it with each order.
 */
public record Actor(
        TenantId tenant,
        String tenantName,
        long userId,
        String name,
        String email,
        long roleId,
        String roleCode,
        String roleLabel,
        String landing,
        Set<String> codes,
        Set<String> sources,
        @Nullable OrderSource orderSource,
        Locale locale,
        Locale tenantLocale,
        ZoneId zone,
        Currency currency,
        int dayCutoffHour,
        String csrfToken,
        @Nullable Long sessionId) {

    public boolean may(String code) {
        return codes.contains(code);
    }

    /** False for an API token: it stands for the person's permissions, not for the person. */
    public boolean bySession() {
        return sessionId != null;
    }

    /** The session that this call came by; FORBIDDEN for an API token, which must not touch what guards the account. */
    long session() {
        if (sessionId == null) {
            throw new DomainException(ErrorCode.FORBIDDEN);
        }
        return sessionId;
    }

    public UUID tenantUuid() {
        return tenant.value();
    }
}
