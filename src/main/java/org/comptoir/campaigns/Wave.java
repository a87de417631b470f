package org.comptoir.campaigns;

import org.jspecify.annotations.Nullable;

/** The two mails. */
public enum Wave {
    FIRST("campaign.mail1", "subject", "lead"),
    SECOND("campaign.mail2", "subject2", "lead2");

    static final String PREFIX = "campaign.mail";

    private final String event;
    private final String subject;
    private final String lead;

    Wave(String event, String subject, String lead) {
        this.event = event;
        this.subject = subject;
        this.lead = lead;
    }

    String event() {
        return event;
    }

    /** Where the shop's own words for its subject stand in the settings. */
    String subject() {
        return subject;
    }

    String lead() {
        return lead;
    }

    static @Nullable Wave of(String event) {
        return event.equals(FIRST.event) ? FIRST : event.equals(SECOND.event) ? SECOND : null;
    }
}
