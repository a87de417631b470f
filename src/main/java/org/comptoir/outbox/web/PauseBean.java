package org.comptoir.outbox.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.comptoir.access.Caller;
import org.comptoir.access.Permissions;
import org.comptoir.outbox.OutboxDesk;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.faces.Notices;

/** The operator's switch that stops all sending, of every shop; nothing for anybody else. */
@Named
@RequestScoped
public class PauseBean {
    private static final String PAGE = "/outbox/messages";

    @Inject
    private OutboxDesk desk;

    @Inject
    private Caller caller;

    @Inject
    private Notices notices;

    public boolean isOperator() {
        return caller.actor().may(Permissions.TENANT_MANAGE);
    }

    public boolean isPaused() {
        return desk.isPaused(caller.actor());
    }

    /** The page opens again: its warning stands above everything else. */
    public void pause() {
        Retry.run(() -> desk.pause(caller.actor()));
        notices.doneOn(PAGE, "outbox_pause.paused");
    }

    public void resume() {
        Retry.run(() -> desk.resume(caller.actor()));
        notices.doneOn(PAGE, "outbox_pause.resumed");
    }
}
