package org.comptoir.access;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Set;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.EmailAddress;
import org.jspecify.annotations.Nullable;

/** What a new tenant starts with, its first administrator included; refuses what could never work, by the field's name. */
public record NewTenant(
        String slug,
        String name,
        @Nullable String host,
        boolean operator,
        String locale,
        String zone,
        String currency,
        NewUser administrator) {

    private static final Set<String> LOCALES = Set.of("fr", "en");

    public NewTenant {
        require(slug.matches("[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?"), "slug");
        require(!name.isBlank() && name.length() <= 120, "name");
        require(host == null || host.matches("[a-z0-9.-]{1,253}"), "host");
        require(LOCALES.contains(locale), "locale");
        require(isZone(zone), "time_zone");
        require(isCurrency(currency), "currency");
    }

    /** A person; without a password they are invited by mail, and the PIN may be empty until they choose one. */
    public record NewUser(
            EmailAddress email,
            String firstName,
            String lastName,
            String roleCode,
            @Nullable String password,
            String pin,
            boolean receiveOrderNotifications) {

        public NewUser(
                EmailAddress email,
                String firstName,
                String lastName,
                String roleCode,
                @Nullable String password,
                String pin) {
            this(email, firstName, lastName, roleCode, password, pin, false);
        }

        /** Somebody who is invited. */
        NewUser(
                EmailAddress email,
                String firstName,
                String lastName,
                String roleCode,
                boolean receiveOrderNotifications) {
            this(email, firstName, lastName, roleCode, null, "", receiveOrderNotifications);
        }

        public NewUser {
            require(!firstName.isBlank() && firstName.length() <= 60, "first_name");
            require(!lastName.isBlank() && lastName.length() <= 60, "last_name");
        }
    }

    private static void require(boolean holds, String field) {
        if (!holds) {
            throw DomainException.invalid(field, "error.VALIDATION_ERROR");
        }
    }

    private static boolean isZone(String zone) {
        try {
            return ZoneId.getAvailableZoneIds().contains(ZoneId.of(zone).getId());
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(c -> c.getCurrencyCode().equals(code));
    }
}
