package org.comptoir.outbox.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.comptoir.access.Caller;
import org.comptoir.outbox.OutboxDesk;
import org.comptoir.outbox.ReceivedMail;
import org.jspecify.annotations.Nullable;

/** The local mailbox: what was sent while no real mail server is set. */
@Named
@ViewScoped
public class MailboxBean implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient OutboxDesk desk;

    @Inject
    private transient Caller caller;

    private String to = "";
    private long selectedId;

    public boolean isAvailable() {
        return desk.hasLocalMailbox(caller.actor());
    }

    public List<ReceivedMail> getMails() {
        return desk.mailbox(caller.actor(), to);
    }

    public @Nullable ReceivedMail getSelected() {
        return selectedId == 0 ? null : desk.mail(caller.actor(), selectedId);
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to == null ? "" : to.strip();
    }

    public long getSelectedId() {
        return selectedId;
    }

    public void setSelectedId(long selectedId) {
        this.selectedId = selectedId;
    }
}
