package org.comptoir.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.comptoir.access.Caller;
import org.comptoir.access.PeopleDesk;
import org.comptoir.access.RoleName;
import org.comptoir.access.UserRow;
import org.comptoir.platform.faces.ListPage;
import org.omnifaces.util.Faces;

/** The people of the shop: searched, filtered, sorted and leafed through by addresses that can be kept and sent. */
@Named
@RequestScoped
public class UsersBean {
    @Inject
    private PeopleDesk desk;

    @Inject
    private Caller caller;

    private final UsersAddress address = new UsersAddress();
    private ListPage<UserRow> found = ListPage.none(address);
    private List<RoleName> roles = List.of();

    /** Finds them; beyond the last page it goes to the last one. */
    public void load() {
        found = new ListPage<>(
                desk.people(caller.actor(), address.filter(), address.order(), ListPage.request(address)), address);
        String back = found.back();
        if (back != null) {
            Faces.redirect(back);
            return;
        }
        roles = desk.roleNames(caller.actor());
    }

    public ListPage<UserRow> getFound() {
        return found;
    }

    public List<RoleName> getRoles() {
        return roles;
    }

    public UsersAddress getAddress() {
        return address;
    }
}
