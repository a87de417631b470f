package org.comptoir.outbox.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comptoir.access.Caller;
import org.comptoir.access.Permissions;
import org.comptoir.outbox.HistoryDesk;
import org.comptoir.outbox.MessageRow;

/** The messages of one order, for the order's own page; nothing for whoever may not see messages. */
@Named
@RequestScoped
public class OrderMessagesBean {
    @Inject
    private HistoryDesk desk;

    @Inject
    private Caller caller;

    private final Map<String, List<MessageRow>> read = new HashMap<>();

    /** Asked once a request, however often the page says it. */
    public List<MessageRow> of(String orderReference) {
        return caller.actor().may(Permissions.NOTIFICATION_READ)
                ? read.computeIfAbsent(orderReference, number -> desk.ofOrder(caller.actor(), number))
                : List.of();
    }
}
