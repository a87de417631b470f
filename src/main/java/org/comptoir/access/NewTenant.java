package org.comptoir.access;

import org.comptoir.kernel.EmailAddress;

/** What a new tenant starts with; its first administrator included. */
public record NewTenant(String slug, String name, boolean operator, String locale, NewUser administrator) {

    /** A person with their first password; the PIN may be empty until they choose one. */
    public record NewUser(
            EmailAddress email, String firstName, String lastName, String roleCode, String password, String pin) {}
}
