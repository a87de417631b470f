package org.comptoir.campaigns;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.comptoir.access.Actor;
import org.comptoir.access.Permissions;

/** What came, for those who look at its campaign. */
@Stateless
public class ContentsDesk {
    @Inject
    private ContentsRepository contents;

    @RolesAllowed(Permissions.CAMPAIGN_READ)
    public List<Brought> contents(Actor actor, long container) {
        return contents.of(actor.tenantUuid(), container);
    }
}
