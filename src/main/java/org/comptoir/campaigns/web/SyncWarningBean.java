package org.comptoir.campaigns.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.comptoir.access.Caller;
import org.comptoir.access.Permissions;
import org.comptoir.campaigns.OptOutSyncDesk;
import org.comptoir.campaigns.UpstreamState;
import org.jspecify.annotations.Nullable;

/** Whether waves wait for the shop upstream, for other rooms' pages; nothing for whoever may not see campaigns. */
@Named
@RequestScoped
public class SyncWarningBean {
    @Inject
    private OptOutSyncDesk desk;

    @Inject
    private Caller caller;

    private @Nullable UpstreamState read;

    public boolean isAny() {
        return caller.actor().may(Permissions.CAMPAIGN_READ) && getState().isStale();
    }

    public UpstreamState getState() {
        UpstreamState state = read;
        if (state == null) {
            state = desk.state(caller.actor());
            read = state;
        }
        return state;
    }
}
