package org.comptoir.campaigns.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.comptoir.access.Caller;
import org.comptoir.campaigns.CampaignRow;
import org.comptoir.campaigns.CampaignsDesk;
import org.comptoir.campaigns.ReservationsDesk;
import org.comptoir.campaigns.Waiting;
import org.comptoir.platform.faces.ListAddress;
import org.comptoir.platform.faces.ListPage;
import org.omnifaces.util.Faces;

/** The campaigns, the latest arrival first, and what people wait for meanwhile. */
@Named
@RequestScoped
public class CampaignsBean {
    private static final int SHOWN = 12;

    @Inject
    private CampaignsDesk desk;

    @Inject
    private ReservationsDesk reservations;

    @Inject
    private Caller caller;

    private final ListAddress address = new ListAddress("/campaigns/campaigns");
    private ListPage<CampaignRow> found = ListPage.none(address);
    private List<Waiting> waiting = List.of();

    /** Beyond the last page it goes to the last one. */
    public void load() {
        found = new ListPage<>(desk.campaigns(caller.actor(), ListPage.request(address)), address);
        String back = found.back();
        if (back != null) {
            Faces.redirect(back);
            return;
        }
        waiting = reservations.waiting(caller.actor()).stream().limit(SHOWN).toList();
    }

    public ListPage<CampaignRow> getFound() {
        return found;
    }

    public List<Waiting> getWaiting() {
        return waiting;
    }

    public ListAddress getAddress() {
        return address;
    }
}
