package org.comptoir.dashboard.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZonedDateTime;
import org.comptoir.access.Actor;
import org.comptoir.access.Caller;
import org.comptoir.access.Permissions;
import org.comptoir.outbox.OutboxDesk;
import org.comptoir.platform.time.Time;

/** The first page after sign-in. */
@Named
@RequestScoped
public class HomeBean {
    @Inject
    private Caller caller;

    @Inject
    private OutboxDesk outbox;

    @Inject
    private Time time;

    public Actor getActor() {
        return caller.actor();
    }

    /** Whether the local mailbox serves and the person may look into it. */
    public boolean isMailboxOpen() {
        return caller.actor().may(Permissions.NOTIFICATION_READ) && outbox.hasLocalMailbox(caller.actor());
    }

    /** Now, on the shop's own clock. */
    public ZonedDateTime getNow() {
        return time.now().atZone(caller.actor().zone());
    }
}
