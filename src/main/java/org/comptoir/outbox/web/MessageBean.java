package org.comptoir.outbox.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.comptoir.access.Caller;
import org.comptoir.access.Permissions;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.outbox.HistoryDesk;
import org.comptoir.outbox.MessageRow;
import org.comptoir.outbox.MessageText;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.faces.Notices;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** One message: what it says, how it went, and what can still be done about it. */
@Named
@ViewScoped
public class MessageBean implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient HistoryDesk desk;

    @Inject
    private transient Caller caller;

    @Inject
    private transient Notices notices;

    private String id = "";
    private transient @Nullable MessageRow row;
    private transient @Nullable MessageText text;

    public void load() {
        if (id.isEmpty()) {
            Faces.redirect("/outbox/messages");
            return;
        }
        getRow();
    }

    /** What may have arrived is sent again by those only who were told so. */
    public void resend(boolean knowing) {
        row = Retry.on(() -> desk.resend(caller.actor(), uuid(), knowing));
        notices.done("outbox_message.resent");
    }

    public void cancel() {
        row = Retry.on(() -> desk.cancel(caller.actor(), uuid()));
        notices.done("outbox_message.cancelled");
    }

    public MessageRow getRow() {
        MessageRow read = row;
        if (read == null) {
            read = desk.message(caller.actor(), uuid());
            row = read;
        }
        return read;
    }

    public MessageText getText() {
        MessageText read = text;
        if (read == null) {
            read = desk.text(caller.actor(), uuid());
            text = read;
        }
        return read;
    }

    public boolean isManager() {
        return caller.actor().may(Permissions.NOTIFICATION_MANAGE);
    }

    /** Whether the order can be opened from here. */
    public boolean isOrderReader() {
        return caller.actor().may(Permissions.ORDER_READ);
    }

    private UUID uuid() {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException none) {
            throw new DomainException(ErrorCode.NOT_FOUND);
        }
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }
}
