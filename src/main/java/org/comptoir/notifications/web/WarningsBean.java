package org.comptoir.notifications.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.comptoir.access.Caller;
import org.comptoir.access.Permissions;
import org.comptoir.notifications.OrderMailsDesk;
import org.comptoir.notifications.Warnings;
import org.comptoir.outbox.HistoryDesk;
import org.comptoir.outbox.OutboxHealth;
import org.jspecify.annotations.Nullable;

/** What keeps messages from going out, for the dashboard and the history; nothing for whoever may not see messages. */
@Named
@RequestScoped
public class WarningsBean {
    @Inject
    private OrderMailsDesk mails;

    @Inject
    private HistoryDesk history;

    @Inject
    private Caller caller;

    private @Nullable Warnings warnings;
    private @Nullable OutboxHealth health;

    public boolean isAny() {
        return caller.actor().may(Permissions.NOTIFICATION_READ)
                && !(getMails().isWell() && getHealth().isWell());
    }

    public Warnings getMails() {
        Warnings read = warnings;
        if (read == null) {
            read = mails.warnings(caller.actor());
            warnings = read;
        }
        return read;
    }

    public OutboxHealth getHealth() {
        OutboxHealth read = health;
        if (read == null) {
            read = history.health(caller.actor());
            health = read;
        }
        return read;
    }
}
