package org.comptoir.access;

import org.comptoir.kernel.DomainException;
import org.jspecify.annotations.Nullable;

/** Which people a list is about: words out of name or mail, the code of a role; what is empty or null does not narrow. */
public record PeopleFilter(
        String text,
        String role,
        @Nullable State state,
        @Nullable LastSignIn signIn) {
    /** Longer than any name with its mail; a longer search finds nobody and is refused. */
    public static final int LONGEST_TEXT = 200;

    /** Whether somebody can sign in at all. */
    public enum State {
        ACTIVE,
        INACTIVE
    }

    /** Dormant is who has not signed in for 90 days, or never. */
    public enum LastSignIn {
        RECENT,
        DORMANT
    }

    public PeopleFilter {
        text = text.strip();
        if (text.length() > LONGEST_TEXT) {
            throw DomainException.invalid("q", "length");
        }
    }

    /** Everybody. */
    public static PeopleFilter none() {
        return new PeopleFilter("", "", null, null);
    }

    public boolean isEmpty() {
        return equals(none());
    }
}
