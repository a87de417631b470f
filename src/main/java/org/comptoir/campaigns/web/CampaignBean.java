package org.comptoir.campaigns.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.function.Supplier;
import org.comptoir.access.Caller;
import org.comptoir.campaigns.Campaign;
import org.comptoir.campaigns.CampaignsDesk;
import org.comptoir.campaigns.DryRun;
import org.comptoir.campaigns.Recipient;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.kernel.Page;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.faces.ListAddress;
import org.comptoir.platform.faces.Notices;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** One campaign while it runs: how far it is, who got what, and the word that lets it go on or stop. */
@Named
@ViewScoped
public class CampaignBean implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient CampaignsDesk desk;

    @Inject
    private transient Caller caller;

    @Inject
    private transient Notices notices;

    private final ListAddress address = new ListAddress("/campaigns/campaign", "id", "q", "state");
    private transient @Nullable Campaign campaign;
    private transient @Nullable Page<Recipient> found;
    private transient @Nullable DryRun dryRun;

    /** NOT_FOUND before anything is shown; where none is asked for, they all are. */
    public void load() {
        if (address.text("id").isEmpty()) {
            Faces.redirect("/campaigns/campaigns");
            return;
        }
        getCampaign();
    }

    public Campaign getCampaign() {
        Campaign read = campaign;
        if (read == null) {
            read = desk.campaign(caller.actor(), id());
            campaign = read;
        }
        return read;
    }

    /** An address that somebody bent shows the first of them. */
    public Page<Recipient> getFound() {
        Page<Recipient> read = found;
        if (read == null) {
            read = address.read(
                    Recipient.SORT_KEYS,
                    place -> desk.recipients(
                            caller.actor(),
                            id(),
                            address.text("q"),
                            address.constant(Recipient.State.class, "state"),
                            place));
            found = read;
        }
        return read;
    }

    /** Asked every few seconds while it runs. */
    public void refresh() {
        campaign = null;
    }

    public void tryOut() {
        dryRun = desk.dryRun(caller.actor(), id());
    }

    public void start() {
        act("campaigns_campaign.started", () -> desk.start(caller.actor(), id()));
    }

    public void pause() {
        act("campaigns_campaign.paused_now", () -> desk.pause(caller.actor(), id()));
    }

    public void resume() {
        act("campaigns_campaign.resumed", () -> desk.resume(caller.actor(), id()));
    }

    public void stop() {
        act("campaigns_campaign.stopped_now", () -> desk.stop(caller.actor(), id()));
    }

    private void act(String done, Supplier<Campaign> act) {
        campaign = Retry.on(act);
        notices.done(done);
    }

    /** Whether anything but the campaign itself narrows the list. */
    public boolean isFiltered() {
        return !address.text("q").isEmpty() || !address.text("state").isEmpty();
    }

    /** The sentence of a reason that we know, or what a mail server said. */
    public String why(@Nullable String reason) {
        String key = "campaigns_reason." + reason;
        return reason == null || !Faces.getResourceBundle("msg").containsKey(key)
                ? reason == null ? "" : reason
                : notices.text(key);
    }

    /** A share of the step before; nothing where that was nobody. */
    public @Nullable Double share(long part, long of) {
        return of == 0 ? null : (double) part / of;
    }

    /** How high a column of the funnel is drawn, of 100. */
    public long height(long part) {
        long most = Math.max(
                getCampaign().funnel().reserved(), getCampaign().funnel().eligible());
        return most == 0 ? 0 : Math.min(100, 100 * part / most);
    }

    private long id() {
        String said = address.text("id");
        if (!said.matches("\\d{1,10}")) {
            throw new DomainException(ErrorCode.NOT_FOUND);
        }
        return Long.parseLong(said);
    }

    public @Nullable DryRun getDryRun() {
        return dryRun;
    }

    public Recipient.State[] getStates() {
        return Recipient.State.values();
    }

    public ListAddress getAddress() {
        return address;
    }
}
