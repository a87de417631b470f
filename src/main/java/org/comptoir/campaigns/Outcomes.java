package org.comptoir.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comptoir.kernel.TenantId;
import org.comptoir.links.Links;
import org.comptoir.outbox.MessagesFailed;
import org.comptoir.outbox.MessagesSent;
import org.comptoir.outbox.SentMessage;

/** Writes into each row what became of its messages, in the transaction that closes the message: neither is there without the other. */
@ApplicationScoped
class Outcomes {
    private static final int LONGEST = 255;

    @Inject
    private WaveRepository waves;

    @Inject
    private SettingsRepository settings;

    @Inject
    private Links links;

    void sent(@Observes MessagesSent event) {
        for (Message kind : Message.values()) {
            Map<UUID, List<RowKey>> byShop = event.messages().stream()
                    .filter(message -> message.eventType().equals(kind.event()))
                    .collect(Collectors.groupingBy(
                            SentMessage::tenant,
                            Collectors.flatMapping(
                                    message -> RowKey.of(message.dedupeKey()).stream(), Collectors.toList())));
            byShop.forEach((tenant, keys) -> {
                Duration until = Duration.ofHours(settings.of(tenant).wave2DelayHours());
                waves.sent(tenant, kind, keys, event.at(), until);
                links.delivered(new TenantId(tenant), waves.tokens(tenant, kind, keys), event.at());
            });
        }
    }

    /** What will be tried again is still on its way. */
    void failed(@Observes MessagesFailed event) {
        for (SentMessage message : event.messages()) {
            Message kind = Message.of(message.eventType()).orElse(null);
            RowKey key = RowKey.of(message.dedupeKey()).orElse(null);
            if (kind != null && key != null && !message.willBeRetried()) {
                String reason =
                        message.badAddress() ? Skip.invalidFor(kind.channel()) : String.valueOf(message.reason());
                waves.failed(
                        message.tenant(),
                        kind,
                        key,
                        reason.substring(0, Math.min(reason.length(), LONGEST)),
                        Skip.endsTheRow(reason) ? reason : null);
            }
        }
    }
}
