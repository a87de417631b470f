package org.comptoir.outbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comptoir.access.Access;
import org.comptoir.access.Actor;
import org.comptoir.access.Approval;
import org.comptoir.access.AuditEntry;
import org.comptoir.access.Permissions;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.kernel.Page;
import org.comptoir.kernel.PageRequest;
import org.comptoir.platform.time.Time;

/** What was sent, what was not and why, as staff look back on it; and what they can still do about it. */
@Stateless
public class HistoryDesk {
    private static final int OF_AN_ORDER = 50;

    /** Why it did not go, where a person cancelled it. */
    private static final String BY_HAND = "by_hand";

    @Inject
    private HistoryRepository repository;

    @Inject
    private HealthRepository health;

    @Inject
    private Access access;

    @Inject
    private Event<MessageQueued> queued;

    @Inject
    private Event<MessagesFailed> failed;

    @Inject
    private Time time;

    /** Newest first. */
    @RolesAllowed(Permissions.NOTIFICATION_READ)
    public Page<MessageRow> messages(Actor actor, MessageFilter filter, PageRequest request) {
        List<MessageRow> rows = repository.list(actor.tenantUuid(), actor.zone(), filter, request);
        long counted = repository.count(actor.tenantUuid(), actor.zone(), filter);
        return Page.growing(
                rows,
                request,
                counted,
                row -> List.of(row.createdAt().toString(), row.id().toString()));
    }

    /** The messages of one order, newest first. */
    @RolesAllowed(Permissions.NOTIFICATION_READ)
    public List<MessageRow> ofOrder(Actor actor, String orderReference) {
        MessageFilter filter = new MessageFilter(orderReference, null, null, null, null, null);
        return repository.list(actor.tenantUuid(), actor.zone(), filter, new PageRequest(1, OF_AN_ORDER, null));
    }

    @RolesAllowed(Permissions.NOTIFICATION_READ)
    public MessageRow message(Actor actor, UUID id) {
        return repository.one(actor.tenantUuid(), id).orElseThrow(HistoryDesk::missing);
    }

    @RolesAllowed(Permissions.NOTIFICATION_READ)
    public MessageText text(Actor actor, UUID id) {
        return repository.text(actor.tenantUuid(), id).orElseThrow(HistoryDesk::missing);
    }

    /** What somebody should look into. */
    @RolesAllowed(Permissions.NOTIFICATION_READ)
    public OutboxHealth health(Actor actor) {
        return health.of(actor.tenantUuid(), time.now());
    }

    /**
     * Tries once more what has failed for good; at most three times. ALREADY_SENT, MAX_RETRIES_EXCEEDED, or INVALID_TRANSITION
     * for what is still on its way, was cancelled, whose words are no longer kept, or what may have arrived, unless who asks
     * says that they know.
     */
    @RolesAllowed(Permissions.NOTIFICATION_MANAGE)
    public MessageRow resend(Actor actor, UUID id, boolean knowing) {
        MessageRow row = message(actor, id);
        refuseSent(row);
        if (row.isLost() && row.resendCount() >= MessageRow.MOST_RESENDS) {
            throw new DomainException(ErrorCode.MAX_RETRIES_EXCEEDED, Map.of("resend_count", row.resendCount()));
        }
        if (row.uncertain() && !knowing) {
            throw new DomainException(
                    ErrorCode.INVALID_TRANSITION, Map.of("status", row.status().column(), "certainty", "uncertain"));
        }
        if (!row.mayBeResent() || !repository.resend(actor.tenantUuid(), id, time.now())) {
            throw new DomainException(
                    ErrorCode.INVALID_TRANSITION, Map.of("status", row.status().column()));
        }
        record(actor, row, "notification.resend");
        queued.fire(new MessageQueued(row.type().equals(Lane.MAIL.channel()) ? Lane.MAIL : Lane.of(row.type())));
        return message(actor, id);
    }

    /** ALREADY_SENT for what is gone, INVALID_TRANSITION for what is being sent at this moment or was cancelled before. */
    @RolesAllowed(Permissions.NOTIFICATION_MANAGE)
    public MessageRow cancel(Actor actor, UUID id) {
        MessageRow row = message(actor, id);
        refuseSent(row);
        Instant now = time.now();
        if (!repository.cancel(actor.tenantUuid(), id, now)) {
            refuseSent(message(actor, id));
            throw new DomainException(
                    ErrorCode.INVALID_TRANSITION, Map.of("status", row.status().column()));
        }
        record(actor, row, "notification.cancel");
        // what had failed for good is known to whoever waits for it
        if (!row.isLost()) {
            failed.fire(new MessagesFailed(List.of(repository.told(actor.tenantUuid(), id, BY_HAND)), now));
        }
        return message(actor, id);
    }

    private void record(Actor actor, MessageRow row, String action) {
        String reference = row.orderReference();
        access.record(
                actor.tenant(),
                new AuditEntry(
                        Approval.of(actor),
                        action,
                        "notification",
                        row.id().toString(),
                        reference == null ? row.eventType() : reference,
                        Map.of()));
    }

    private static void refuseSent(MessageRow row) {
        if (row.status() == MessageStatus.SENT) {
            throw new DomainException(ErrorCode.ALREADY_SENT);
        }
    }

    private static DomainException missing() {
        return new DomainException(ErrorCode.NOTIFICATION_NOT_FOUND);
    }
}
