package org.comptoir.access;

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

    public NewTenant {
        TenantRules.require(slug.matches("[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?"), "slug");
        TenantRules.require(TenantRules.isName(name), "name");
        TenantRules.require(TenantRules.isHost(host), "host");
        TenantRules.require(TenantRules.isLocale(locale), "locale");
        TenantRules.require(TenantRules.isZone(zone), "time_zone");
        TenantRules.require(TenantRules.isCurrency(currency), "currency");
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
            TenantRules.require(!firstName.isBlank() && firstName.length() <= 60, "first_name");
            TenantRules.require(!lastName.isBlank() && lastName.length() <= 60, "last_name");
        }
    }
}
