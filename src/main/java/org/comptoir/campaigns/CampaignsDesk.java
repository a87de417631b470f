package org.comptoir.campaigns;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comptoir.access.Access;
import org.comptoir.access.Actor;
import org.comptoir.access.Approval;
import org.comptoir.access.AuditEntry;
import org.comptoir.access.Permissions;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.kernel.Page;
import org.comptoir.kernel.PageRequest;
import org.comptoir.platform.time.Time;
import org.jspecify.annotations.Nullable;

/** What staff do with the waves of a container. */
@Stateless
public class CampaignsDesk {
    @Inject
    private FunnelRepository funnels;

    @Inject
    private RecipientRepository recipients;

    @Inject
    private CampaignRepository campaigns;

    @Inject
    private DryRuns dryRuns;

    @Inject
    private SignRepository signs;

    @Inject
    private SettingsRepository settings;

    @Inject
    private Windows windows;

    @Inject
    private CampaignWorker worker;

    @Inject
    private Access access;

    @Inject
    private Time time;

    /** The latest arrival first. */
    @RolesAllowed(Permissions.CAMPAIGN_READ)
    public Page<CampaignRow> campaigns(Actor actor, PageRequest page) {
        long total = funnels.count(actor.tenantUuid());
        boolean beyond = (page.page() - 1L) * page.size() >= total;
        return Page.small(beyond ? List.of() : funnels.list(actor.tenantUuid(), page), total);
    }

    /** NOT_FOUND for one of another tenant, or of a container that has not arrived. */
    @RolesAllowed(Permissions.CAMPAIGN_READ)
    public Campaign campaign(Actor actor, long container) {
        return funnels.find(actor.tenantUuid(), container, time.now())
                .orElseThrow(() -> new DomainException(ErrorCode.NOT_FOUND));
    }

    @RolesAllowed(Permissions.CAMPAIGN_READ)
    public Page<Recipient> recipients(
            Actor actor,
            long container,
            String text,
            Recipient.@Nullable State state,
            @Nullable Message message,
            PageRequest request) {
        campaign(actor, container);
        return Page.growing(
                recipients.list(actor.tenantUuid(), container, text.strip(), state, message, request),
                request,
                recipients.count(actor.tenantUuid(), container, text.strip(), state, message),
                row -> List.of(row.createdAt().toString(), Long.toString(row.id())));
    }

    /** When phones may be written to again; nothing while they may. */
    @RolesAllowed(Permissions.CAMPAIGN_READ)
    public Optional<Instant> opensAt(Actor actor) {
        SendingWindow window = windows.of(signs.of(actor.tenantUuid()), settings.of(actor.tenantUuid()));
        Instant now = time.now();
        return window.isOpen(now) ? Optional.empty() : Optional.of(window.from(now));
    }

    /** Who would be told now and why the others would not. */
    @RolesAllowed(Permissions.CAMPAIGN_READ)
    public DryRun dryRun(Actor actor, long container) {
        campaign(actor, container);
        return dryRuns.of(new CampaignRepository.Job(actor.tenant(), container));
    }

    /** The first word, where an arrival does not start by itself; INVALID_TRANSITION where it runs already. */
    @RolesAllowed(Permissions.CAMPAIGN_SEND)
    public Campaign start(Actor actor, long container) {
        return move(actor, container, List.of(CampaignState.WAITING), CampaignState.RUNNING, "campaign.start");
    }

    @RolesAllowed(Permissions.CAMPAIGN_MANAGE)
    public Campaign pause(Actor actor, long container) {
        List<CampaignState> from = List.of(CampaignState.RUNNING, CampaignState.FINISHED);
        return move(actor, container, from, CampaignState.PAUSED, "campaign.pause");
    }

    /** Also the word that a late wave waits for. */
    @RolesAllowed(Permissions.CAMPAIGN_SEND)
    public Campaign resume(Actor actor, long container) {
        return move(actor, container, List.of(CampaignState.PAUSED), CampaignState.RUNNING, "campaign.resume");
    }

    /** For good: what has not gone is not sent. */
    @RolesAllowed(Permissions.CAMPAIGN_MANAGE)
    public Campaign stop(Actor actor, long container) {
        List<CampaignState> from = List.of(CampaignState.WAITING, CampaignState.RUNNING, CampaignState.PAUSED);
        return move(actor, container, from, CampaignState.STOPPED, "campaign.stop");
    }

    private Campaign move(Actor actor, long container, List<CampaignState> from, CampaignState to, String act) {
        Campaign before = campaign(actor, container);
        if (!campaigns.move(actor.tenantUuid(), container, from, to, time.now())) {
            throw new DomainException(ErrorCode.INVALID_TRANSITION);
        }
        access.record(
                actor.tenant(),
                new AuditEntry(
                        Approval.of(actor), act, "campaign", Long.toString(container), before.reference(), Map.of()));
        worker.wake();
        return campaign(actor, container);
    }
}
