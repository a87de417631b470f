package org.comptoir.access;

import org.comptoir.kernel.DomainException;

/** A person's own account as they see it; the language is what their pages and mails are in. */
public record Profile(String firstName, String lastName, String email, String language, boolean hasPin, long version) {

    /** What they may change of it; refuses by the field's name what could never be. */
    public record Change(String firstName, String lastName, String language, long version) {
        private static final int LONGEST_NAME = 60;

        public Change {
            firstName = firstName.strip();
            lastName = lastName.strip();
            require(
                    !firstName.isEmpty() && firstName.length() <= LONGEST_NAME,
                    "first_name",
                    "access_profile.name_wrong");
            require(!lastName.isEmpty() && lastName.length() <= LONGEST_NAME, "last_name", "access_profile.name_wrong");
            require(language.equals("fr") || language.equals("en"), "language", "access_profile.language_wrong");
        }

        private static void require(boolean holds, String field, String reason) {
            if (!holds) {
                throw DomainException.invalid(field, reason);
            }
        }
    }
}
