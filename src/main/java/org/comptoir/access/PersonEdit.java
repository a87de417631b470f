package org.comptoir.access;

import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.EmailAddress;

/** What somebody enters about a person; refuses what could not be stored, by the field's name. */
public record PersonEdit(
        EmailAddress email, String firstName, String lastName, String role, boolean receiveOrderNotifications) {
    private static final int NAME = 60;

    public PersonEdit {
        firstName = name(firstName, "first_name");
        lastName = name(lastName, "last_name");
        if (role.isBlank()) {
            throw DomainException.invalid("role", "access_user.role_missing");
        }
    }

    private static String name(String entered, String field) {
        String name = entered.strip();
        if (name.isEmpty() || name.length() > NAME) {
            throw DomainException.invalid(field, "access_user.name_length");
        }
        return name;
    }
}
