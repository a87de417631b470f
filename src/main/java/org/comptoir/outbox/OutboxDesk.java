package org.comptoir.outbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comptoir.access.Access;
import org.comptoir.access.Actor;
import org.comptoir.access.Approval;
import org.comptoir.access.AuditEntry;
import org.comptoir.access.Permissions;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.platform.db.Sql;
import org.comptoir.platform.time.Time;

/** What staff see of the outbox. */
@Stateless
public class OutboxDesk {
    @Inject
    private OutboxRepository repository;

    @Inject
    private LocalMailbox mailbox;

    @Inject
    private MailSink sink;

    @Inject
    private HealthRepository health;

    @Inject
    private Access access;

    @Inject
    private Event<MessageQueued> queued;

    @Inject
    private Time time;

    /**
     * The messages of the caller's tenant in the local mailbox, newest first; sign-in mails only for those who may reset a
     * person anyway. NOT_FOUND where a real mail server is set and there is no such mailbox.
     */
    @RolesAllowed(Permissions.NOTIFICATION_READ)
    public List<ReceivedMail> mailbox(Actor actor, String recipientPart) {
        if (!sink.isRunning()) {
            throw new DomainException(ErrorCode.NOT_FOUND);
        }
        Set<UUID> visible = repository.ownedBy(actor.tenant(), mailbox.messageIds()).stream()
                .filter(row -> actor.may(Permissions.USER_UPDATE)
                        || !row[1].toString().startsWith(OutgoingMail.SIGN_IN_PREFIX))
                .map(row -> Sql.uuid(row[0]))
                .collect(Collectors.toSet());
        return mailbox.all().stream()
                .filter(mail -> visible.contains(mail.notificationId()))
                .filter(mail -> mail.to().contains(recipientPart))
                .toList();
    }

    /** One of those messages, or NOT_FOUND. */
    @RolesAllowed(Permissions.NOTIFICATION_READ)
    public ReceivedMail mail(Actor actor, long id) {
        return mailbox(actor, "").stream()
                .filter(mail -> mail.id() == id)
                .findFirst()
                .orElseThrow(() -> new DomainException(ErrorCode.NOT_FOUND));
    }

    @RolesAllowed(Permissions.NOTIFICATION_READ)
    public boolean hasLocalMailbox(Actor actor) {
        return sink.isRunning();
    }

    /** Whether anything is sent at all, for all shops of the installation. */
    @RolesAllowed(Permissions.TENANT_MANAGE)
    public boolean isPaused(Actor actor) {
        return health.of(actor.tenantUuid(), time.now()).isPaused();
    }

    /** Stops all sending of the installation, on every node; what is being sent is finished. Twice is once. */
    @RolesAllowed(Permissions.TENANT_MANAGE)
    public void pause(Actor actor) {
        if (health.pause(time.now())) {
            record(actor, "outbox.pause");
        }
    }

    /** Sending goes on at once, with what has waited longest. */
    @RolesAllowed(Permissions.TENANT_MANAGE)
    public void resume(Actor actor) {
        if (health.resume()) {
            for (Lane lane : Lane.values()) {
                queued.fire(new MessageQueued(lane));
            }
            record(actor, "outbox.resume");
        }
    }

    private void record(Actor actor, String action) {
        access.record(actor.tenant(), new AuditEntry(Approval.of(actor), action, "outbox", null, "outbox", Map.of()));
    }
}
