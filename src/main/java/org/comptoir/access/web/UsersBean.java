package org.comptoir.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.comptoir.access.Caller;
import org.comptoir.access.PeopleDesk;
import org.comptoir.access.RoleName;
import org.comptoir.access.UserRow;
import org.comptoir.kernel.Page;
import org.comptoir.kernel.PageRequest;
import org.jspecify.annotations.Nullable;
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
    private Page<UserRow> found = Page.small(List.of(), 0);
    private List<RoleName> roles = List.of();

    /** Finds them; beyond the last page it goes to the last one. */
    public void load() {
        int page = address.pageNumber();
        PageRequest request = PageRequest.small(page, PageRequest.DEFAULT_SIZE);
        found = desk.people(caller.actor(), address.filter(), address.order(), request);
        if (page > 1 && found.rows().isEmpty()) {
            Faces.redirect(address.page(Math.max(pages(), 1)));
            return;
        }
        roles = desk.roleNames(caller.actor());
    }

    public List<UserRow> getPeople() {
        return found.rows();
    }

    public long getTotal() {
        return found.total();
    }

    public long getFirst() {
        return (address.pageNumber() - 1L) * PageRequest.DEFAULT_SIZE + 1;
    }

    public long getLast() {
        return getFirst() + found.rows().size() - 1;
    }

    /** Where the page before is, if there is one. */
    public @Nullable String getPrevious() {
        return address.pageNumber() > 1 ? address.page(address.pageNumber() - 1) : null;
    }

    /** Where the next page is, if there is one. */
    public @Nullable String getNext() {
        return address.pageNumber() < pages() ? address.page(address.pageNumber() + 1) : null;
    }

    public List<RoleName> getRoles() {
        return roles;
    }

    public UsersAddress getAddress() {
        return address;
    }

    private int pages() {
        return (int) ((found.total() + PageRequest.DEFAULT_SIZE - 1) / PageRequest.DEFAULT_SIZE);
    }
}
