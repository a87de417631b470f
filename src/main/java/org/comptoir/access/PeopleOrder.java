package org.comptoir.access;

/** What a list of people is sorted by; equal ones stand in the order of their names. */
public record PeopleOrder(Key key, boolean descending) {
    public static final PeopleOrder BY_NAME = new PeopleOrder(Key.NAME, false);

    /** What can be sorted by. Somebody who never signed in counts as longest ago. */
    public enum Key {
        NAME("u.last_name"),
        EMAIL("u.email"),
        ROLE("r.label"),
        STATE("u.is_active"),
        LAST_SIGN_IN("u.last_login_at");

        private final String column;

        Key(String column) {
            this.column = column;
        }
    }

    /** For an ORDER BY; made of constants alone. The id makes the order whole, so that no page repeats or skips anybody. */
    String sql() {
        return key.column + (descending ? " DESC" : "") + ", u.last_name, u.first_name, u.id";
    }
}
