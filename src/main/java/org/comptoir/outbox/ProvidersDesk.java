package org.comptoir.outbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.comptoir.access.Access;
import org.comptoir.access.Actor;
import org.comptoir.access.Approval;
import org.comptoir.access.AuditEntry;
import org.comptoir.access.Permissions;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.outbox.OutgoingText.Channel;
import org.comptoir.platform.http.Outside;

/** The accounts with which a shop sends SMS and WhatsApp messages. */
@Stateless
public class ProvidersDesk {
    @Inject
    private ProviderRepository repository;

    @Inject
    private Texting texting;

    @Inject
    private MailSink sink;

    @Inject
    private Outside outside;

    @Inject
    private Access access;

    @RolesAllowed(Permissions.NOTIFICATION_MANAGE)
    public ProviderSettings settings(Actor actor, Channel channel) {
        return repository
                .find(actor.tenantUuid(), channel)
                .map(ProviderSettings::of)
                .orElseGet(() -> ProviderSettings.none(channel));
    }

    /** Whether messages of a channel without a provider can be read in the local mailbox; otherwise they fail. */
    @RolesAllowed(Permissions.NOTIFICATION_MANAGE)
    public boolean isLocal(Actor actor) {
        return sink.isRunning();
    }

    /** CONFLICT where somebody was faster. Messages that wait go out with what is saved. */
    @RolesAllowed(Permissions.NOTIFICATION_MANAGE)
    public ProviderSettings save(Actor actor, Channel channel, ProviderChange wanted) {
        Optional<ProviderRepository.Stored> before = repository.find(actor.tenantUuid(), channel);
        ProviderAccount account =
                wanted.on(before.map(ProviderRepository.Stored::account).orElse(null), actor.tenantUuid(), channel);
        refuse(outside.complaint(account.endpoint()));
        if (!repository.write(account, wanted.active(), wanted.version())) {
            throw new DomainException(
                    ErrorCode.CONFLICT,
                    Map.of(
                            "version",
                            before.map(ProviderRepository.Stored::version).orElse(0L)));
        }
        access.record(
                actor.tenant(),
                new AuditEntry(
                        Approval.of(actor),
                        "notification.provider",
                        "channel_provider",
                        ProviderRepository.column(channel),
                        ProviderRepository.column(channel),
                        Map.of(
                                "fields",
                                wanted.differences(
                                        before.map(ProviderSettings::of).orElse(null)))));
        return settings(actor, channel);
    }

    /** Asks the provider, with what is saved, for something that changes nothing; NOT_FOUND where nothing is. */
    @RolesAllowed(Permissions.NOTIFICATION_MANAGE)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ProviderCheck check(Actor actor, Channel channel) {
        ProviderAccount account = repository
                .find(actor.tenantUuid(), channel)
                .map(ProviderRepository.Stored::account)
                .orElseThrow(() -> new DomainException(ErrorCode.NOT_FOUND));
        try {
            return new ProviderCheck(null, texting.of(channel).check(account));
        } catch (TextProvider.Untaken e) {
            return ProviderCheck.of(e.failure());
        }
    }

    private static void refuse(@org.jspecify.annotations.Nullable String complaint) {
        if (complaint != null) {
            throw DomainException.invalid(
                    "endpoint",
                    switch (complaint) {
                        case "https" -> "outbox_providers.endpoint_https";
                        case "private" -> "outbox_providers.endpoint_private";
                        default -> "outbox_providers.endpoint_address";
                    });
        }
    }
}
