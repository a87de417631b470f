package org.comptoir.campaigns.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.comptoir.access.Caller;
import org.comptoir.campaigns.Campaign;
import org.comptoir.campaigns.CampaignRow;
import org.comptoir.campaigns.CampaignsDesk;
import org.comptoir.kernel.PageRequest;
import org.comptoir.platform.faces.ListAddress;
import org.jspecify.annotations.Nullable;

/** Two campaigns side by side: the two that stand in the address, or else the two latest. */
@Named
@RequestScoped
public class ComparisonBean {
    private static final int CHOICES = 100;

    @Inject
    private CampaignsDesk desk;

    @Inject
    private Caller caller;

    private final ListAddress address = new ListAddress("/campaigns/comparison", "a", "b");
    private List<CampaignRow> choices = List.of();
    private @Nullable Campaign left;
    private @Nullable Campaign right;

    /** NOT_FOUND for a campaign that is none of this shop's. */
    public void load() {
        choices = desk.campaigns(caller.actor(), PageRequest.small(1, CHOICES)).rows();
        left = chosen("a", 0).map(id -> desk.campaign(caller.actor(), id)).orElse(null);
        right = chosen("b", 1).map(id -> desk.campaign(caller.actor(), id)).orElse(null);
    }

    private Optional<Long> chosen(String side, int otherwise) {
        String said = address.text(side);
        if (said.matches("\\d{1,10}")) {
            return Optional.of(Long.parseLong(said));
        }
        return choices.size() > otherwise ? Optional.of(choices.get(otherwise).containerId()) : Optional.empty();
    }

    /** A share of the step before; nothing where that was nobody. */
    public @Nullable Double share(long part, long of) {
        return of == 0 ? null : (double) part / of;
    }

    public List<CampaignRow> getChoices() {
        return choices;
    }

    public @Nullable Campaign getLeft() {
        return left;
    }

    public @Nullable Campaign getRight() {
        return right;
    }

    public ListAddress getAddress() {
        return address;
    }
}
