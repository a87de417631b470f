package org.comptoir.stock.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.comptoir.access.Caller;
import org.comptoir.platform.faces.ListAddress;
import org.comptoir.platform.faces.ListPage;
import org.comptoir.stock.ContainerFilter;
import org.comptoir.stock.ContainerRow;
import org.comptoir.stock.ContainerStatus;
import org.comptoir.stock.ContainersDesk;
import org.omnifaces.util.Faces;

/** The deliveries, found by an address that can be kept and sent. */
@Named
@RequestScoped
public class ContainersBean {
    @Inject
    private ContainersDesk desk;

    @Inject
    private Caller caller;

    private final ListAddress address = new ListAddress("/stock/containers", "q", "status");
    private ListPage<ContainerRow> found = ListPage.none(address);

    /** Finds them; beyond the last page it goes to the last one. */
    public void load() {
        ContainerFilter filter =
                new ContainerFilter(address.text("q"), address.constant(ContainerStatus.class, "status"));
        found = new ListPage<>(desk.containers(caller.actor(), filter, ListPage.request(address)), address);
        String back = found.back();
        if (back != null) {
            Faces.redirect(back);
        }
    }

    public ListPage<ContainerRow> getFound() {
        return found;
    }

    public ListAddress getAddress() {
        return address;
    }
}
