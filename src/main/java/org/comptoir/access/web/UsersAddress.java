package org.comptoir.access.web;

import org.comptoir.access.PeopleFilter;
import org.comptoir.access.PeopleOrder;
import org.comptoir.platform.faces.ListAddress;

/** What the address of the list of people says. */
public class UsersAddress extends ListAddress {
    UsersAddress() {
        super("/access/users", "q", "role", "state", "sign_in");
    }

    PeopleFilter filter() {
        return new PeopleFilter(
                text("q"),
                text("role"),
                constant(PeopleFilter.State.class, "state"),
                constant(PeopleFilter.LastSignIn.class, "sign_in"));
    }

    PeopleOrder order() {
        PeopleOrder.Key key = sortKey(PeopleOrder.Key.class);
        return key == null ? PeopleOrder.BY_NAME : new PeopleOrder(key, isDescending());
    }

    /** By name where the address says nothing else. */
    @Override
    public String direction(String key) {
        return sortKey(PeopleOrder.Key.class) == null && key.equals("name") ? "ascending" : super.direction(key);
    }
}
