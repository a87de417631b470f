package org.comptoir.outbox.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.comptoir.access.Caller;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.Page;
import org.comptoir.kernel.PageRequest;
import org.comptoir.outbox.Certainty;
import org.comptoir.outbox.HistoryDesk;
import org.comptoir.outbox.MessageFilter;
import org.comptoir.outbox.MessageKind;
import org.comptoir.outbox.MessageRow;
import org.comptoir.outbox.MessageStatus;
import org.comptoir.platform.faces.ListAddress;
import org.jspecify.annotations.Nullable;

/** The history of messages; its filters and its place stand in the address. */
@Named
@RequestScoped
public class MessagesBean {
    @Inject
    private HistoryDesk desk;

    @Inject
    private Caller caller;

    private final ListAddress address = new ListAddress(
            "/outbox/messages", "order_reference", "status", "type", "start_date", "end_date", "certainty");
    private Page<MessageRow> found = Page.small(java.util.List.of(), 0);

    /** An address that somebody bent shows the newest instead of nothing. */
    public void load() {
        try {
            found = read(filter(), address.getCursor());
        } catch (DomainException bent) {
            found = read(MessageFilter.ALL, null);
        }
    }

    private Page<MessageRow> read(MessageFilter filter, @Nullable String place) {
        return desk.messages(
                caller.actor(), filter, PageRequest.growing(1, PageRequest.DEFAULT_SIZE, place, MessageRow.SORT_KEYS));
    }

    private MessageFilter filter() {
        return new MessageFilter(
                address.text("order_reference"),
                address.constant(MessageStatus.class, "status"),
                address.constant(MessageKind.class, "type"),
                day("start_date"),
                day("end_date"),
                address.constant(Certainty.class, "certainty"));
    }

    private @Nullable LocalDate day(String name) {
        try {
            return address.text(name).isEmpty() ? null : LocalDate.parse(address.text(name));
        } catch (DateTimeException e) {
            return null;
        }
    }

    public MessageKind[] getKinds() {
        return MessageKind.values();
    }

    public MessageStatus[] getStatuses() {
        return MessageStatus.values();
    }

    public ListAddress getAddress() {
        return address;
    }

    public Page<MessageRow> getFound() {
        return found;
    }
}
