package org.comptoir.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comptoir.kernel.TenantId;
import org.comptoir.outbox.Outbox;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.time.Time;

/** Queues the second mail of whoever got the first long enough ago and has not bought; a batch a transaction. */
@ApplicationScoped
class SecondWave {
    private static final int BATCH = 200;

    @Inject
    private SecondWaveStep step;

    void queue() {
        Retry.inBatches(BATCH, () -> step.queue(BATCH));
    }

    /** What is taken from the due ones is queued with it, or neither. */
    @ApplicationScoped
    static class SecondWaveStep {
        @Inject
        private WaveRepository waves;

        @Inject
        private RowRepository rows;

        @Inject
        private SignRepository signs;

        @Inject
        private SettingsRepository settings;

        @Inject
        private RestockMails mails;

        @Inject
        private Outbox outbox;

        @Inject
        private Time time;

        @Transactional
        int queue(int most) {
            List<WaveRepository.Due> due = waves.due(most, time.now());
            Map<UUID, List<RowKey>> byShop = due.stream()
                    .collect(Collectors.groupingBy(
                            WaveRepository.Due::tenant,
                            Collectors.mapping(WaveRepository.Due::key, Collectors.toList())));
            byShop.forEach((tenant, keys) -> {
                waves.taken(tenant, keys);
                Sign sign = signs.of(tenant);
                CampaignSettings set = settings.of(tenant);
                outbox.queueBulk(
                        new TenantId(tenant),
                        rows.letters(tenant, keys).stream()
                                .filter(letter -> letter.gets(Message.MAIL2))
                                .map(letter -> mails.mail(Message.MAIL2, sign, set, letter))
                                .toList());
            });
            return due.size();
        }
    }
}
