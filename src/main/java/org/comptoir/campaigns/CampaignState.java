package org.comptoir.campaigns;

import java.util.Locale;

/** Where the waves of a container stand. */
public enum CampaignState {
    /** Nobody said yet that they may go. */
    WAITING,
    RUNNING,
    PAUSED,
    STOPPED,
    FINISHED;

    static CampaignState of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }
}
