package org.comptoir.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.comptoir.access.Caller;
import org.comptoir.access.TenantRow;
import org.comptoir.access.TenantsDesk;
import org.comptoir.kernel.Page;
import org.comptoir.kernel.PageRequest;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** Every tenant of the installation, found by an address that can be kept and sent. */
@Named
@RequestScoped
public class TenantsBean {
    @Inject
    private TenantsDesk desk;

    @Inject
    private Caller caller;

    private final TenantsAddress address = new TenantsAddress();
    private Page<TenantRow> found = Page.small(List.of(), 0);

    /** Finds them; beyond the last page it goes to the last one. */
    public void load() {
        int page = address.pageNumber();
        found = desk.tenants(caller.actor(), address.filter(), PageRequest.small(page, PageRequest.DEFAULT_SIZE));
        if (page > 1 && found.rows().isEmpty()) {
            Faces.redirect(address.page(Math.max(pages(), 1)));
        }
    }

    public List<TenantRow> getTenants() {
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

    public TenantsAddress getAddress() {
        return address;
    }

    private int pages() {
        return (int) ((found.total() + PageRequest.DEFAULT_SIZE - 1) / PageRequest.DEFAULT_SIZE);
    }
}
