package org.comptoir.access;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.comptoir.kernel.TenantId;

/** The signed-in person as every Desk sees them: whose they are, what they may do and how they read dates and money. */
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
        Locale locale,
        Locale tenantLocale,
        ZoneId zone,
        Currency currency,
        int dayCutoffHour,
        String csrfToken) {

    public boolean may(String code) {
        return codes.contains(code);
    }

    public UUID tenantUuid() {
        return tenant.value();
    }
}
