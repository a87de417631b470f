package org.comptoir.campaigns;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.comptoir.access.Access;
import org.comptoir.access.Actor;
import org.comptoir.access.Approval;
import org.comptoir.access.AuditEntry;
import org.comptoir.access.Permissions;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;

/** How a shop tells those who waited. */
@Stateless
public class SettingsDesk {
    @Inject
    private SettingsRepository settings;

    @Inject
    private Access access;

    @RolesAllowed(Permissions.CAMPAIGN_READ)
    public CampaignSettings settings(Actor actor) {
        return settings.of(actor.tenantUuid());
    }

    /** CONFLICT where somebody was faster. What was given out already stays as it is. */
    @RolesAllowed(Permissions.CAMPAIGN_MANAGE)
    public CampaignSettings save(Actor actor, CampaignSettings wanted) {
        if (!settings.write(actor.tenantUuid(), wanted.checked())) {
            throw new DomainException(
                    ErrorCode.CONFLICT,
                    Map.of("version", settings.of(actor.tenantUuid()).version()));
        }
        access.record(
                actor.tenant(),
                new AuditEntry(
                        Approval.of(actor),
                        "campaign.configure",
                        "campaign_settings",
                        null,
                        actor.tenantName(),
                        Map.of()));
        return settings.of(actor.tenantUuid());
    }
}
