package org.comptoir.access;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.Set;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.EmailAddress;
import org.jspecify.annotations.Nullable;

/** What a tenant's settings may be, the same when it is made and when it is changed. */
final class TenantRules {
    private static final Set<String> LOCALES = Set.of("fr", "en");

    private TenantRules() {}

    /** Refuses by the field's name, with the sentence for that field. */
    static void require(boolean holds, String field) {
        if (!holds) {
            throw DomainException.invalid(field, "access_tenantWrong." + field);
        }
    }

    static void requireShort(@Nullable String text, int longest, String field) {
        require(text == null || text.length() <= longest, field);
    }

    static void requireWithin(long number, long least, long most, String field) {
        require(number >= least && number <= most, field);
    }

    static boolean isName(String name) {
        return !name.isBlank() && name.length() <= 120 && isOneLine(name);
    }

    /** A host name as a browser sends it: labels of letters, digits and inner hyphens, no port. */
    static boolean isHost(@Nullable String host) {
        return host == null
                || host.length() <= 253
                        && host.matches(
                                "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*");
    }

    static boolean isLocale(String locale) {
        return LOCALES.contains(locale);
    }

    static boolean isCountry(String country) {
        return Arrays.asList(java.util.Locale.getISOCountries()).contains(country);
    }

    static boolean isZone(String zone) {
        try {
            return ZoneId.getAvailableZoneIds().contains(ZoneId.of(zone).getId());
        } catch (DateTimeException e) {
            return false;
        }
    }

    static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(c -> c.getCurrencyCode().equals(code));
    }

    static boolean isMail(@Nullable String address) {
        return address == null || EmailAddress.isValid(address);
    }

    /** What becomes a header of a mail must not begin another one. */
    static boolean isOneLine(@Nullable String text) {
        return text == null || text.lines().count() <= 1;
    }

    /** Without spaces around; nothing where nothing is left. */
    static @Nullable String strip(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
