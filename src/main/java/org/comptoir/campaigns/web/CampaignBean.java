package org.comptoir.campaigns.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.comptoir.access.Caller;
import org.comptoir.campaigns.Campaign;
import org.comptoir.campaigns.CampaignsDesk;
import org.comptoir.campaigns.DryRun;
import org.comptoir.campaigns.Message;
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

    private final ListAddress address = new ListAddress("/campaigns/campaign", "id", "q", "state", "message");
    private transient @Nullable Campaign campaign;
    private transient @Nullable Page<Recipient> found;
    private transient @Nullable DryRun dryRun;
    private transient @Nullable Optional<Instant> opensAt;

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
                            address.constant(Message.class, "message"),
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
        return Stream.of("q", "state", "message")
                .anyMatch(filter -> !address.text(filter).isEmpty());
    }

    /** The sentence of a reason that we know, or what a mail server said. */
    public String why(@Nullable String reason) {
        String key = "campaigns_reason." + reason;
        return reason == null || !Faces.getResourceBundle("msg").containsKey(key)
                ? reason == null ? "" : reason
                : notices.text(key);
    }

    /** The first wave, message by message. */
    public List<Campaign.Part> getParts() {
        return getCampaign().messages().stream()
                .filter(part -> part.message() != Message.MAIL2)
                .toList();
    }

    /** What of it will not go any more. */
    public long getFailed() {
        return getParts().stream().mapToLong(Campaign.Part::failed).sum();
    }

    /** The steps from those who asked to those who bought, as they are drawn. */
    public List<FunnelStep> getSteps() {
        return FunnelStep.of(getCampaign().funnel());
    }

    /** What the bar of all messages stands for; of none there is a bar, too. */
    public long getWidth() {
        return Math.max(1, getCampaign().total());
    }

    /** A piece of that bar. */
    public record Piece(String style, long from, long width) {}

    public List<Piece> getBars() {
        List<Piece> pieces = new ArrayList<>();
        long from = 0;
        for (Campaign.Part part : getParts()) {
            pieces.add(new Piece(part.message().name().toLowerCase(Locale.ROOT), from, part.sent()));
            from += part.sent();
        }
        return pieces;
    }

    /** When phones may be written to again; nothing while they may. */
    public @Nullable Instant getOpensAt() {
        Optional<Instant> read = opensAt;
        if (read == null) {
            read = desk.opensAt(caller.actor());
            opensAt = read;
        }
        return read.orElse(null);
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
