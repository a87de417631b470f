package org.comptoir.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comptoir.catalogue.Catalogue;
import org.comptoir.kernel.TenantId;
import org.comptoir.outbox.Candidate;
import org.comptoir.outbox.SendGate;
import org.comptoir.outbox.Verdict;
import org.comptoir.platform.time.Time;
import org.jspecify.annotations.Nullable;

/** Judges each message of a wave just before it goes: what was true when it was queued may not be true any more. */
@ApplicationScoped
public class CampaignGate implements SendGate {
    private static final Duration TOO_LATE = Duration.ofHours(48);
    private static final Duration SOONEST = Duration.ofSeconds(5);
    private static final Duration LATEST = Duration.ofMinutes(5);

    @Inject
    private GateRepository gate;

    @Inject
    private CampaignRepository campaigns;

    @Inject
    private SettingsRepository settings;

    @Inject
    private SignRepository signs;

    @Inject
    private Windows windows;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Time time;

    /** What holds for all messages of a shop in a batch. */
    private record Shop(UUID tenant, Set<Long> left, Duration delay, SendingWindow window) {}

    @Override
    public Map<UUID, Verdict> judge(List<Candidate> batch) {
        Map<UUID, List<Candidate>> ours = batch.stream()
                .filter(one -> Message.of(one.eventType()).isPresent())
                .collect(Collectors.groupingBy(Candidate::tenant));
        Map<UUID, Verdict> verdicts = new HashMap<>();
        ours.forEach((tenant, candidates) -> judge(tenant, candidates, verdicts));
        return verdicts;
    }

    private void judge(UUID tenant, List<Candidate> candidates, Map<UUID, Verdict> verdicts) {
        Map<RowKey, GateRow> rows = gate.rows(
                tenant,
                candidates.stream()
                        .map(one -> RowKey.of(one.dedupeKey()).orElse(null))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        Shop shop = shop(tenant, rows.values().stream().map(GateRow::product).collect(Collectors.toSet()));
        for (Candidate one : candidates) {
            GateRow row = RowKey.of(one.dedupeKey()).map(rows::get).orElse(null);
            Verdict verdict = row == null ? Verdict.skip(Skip.GONE) : judge(shop, one, row);
            if (verdict != null) {
                verdicts.put(one.id(), verdict);
            }
        }
    }

    private Shop shop(UUID tenant, Set<Long> products) {
        Set<Long> left = catalogue.portions(new TenantId(tenant), products).entrySet().stream()
                .filter(portions -> portions.getValue() > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        CampaignSettings set = settings.of(tenant);
        return new Shop(tenant, left, Duration.ofHours(set.wave2DelayHours()), windows.of(signs.of(tenant), set));
    }

    private @Nullable Verdict judge(Shop shop, Candidate one, GateRow row) {
        Instant now = time.now();
        Message message = Message.of(one.eventType()).orElseThrow();
        String reason = row.against(message, one, shop.left().contains(row.product()), now);
        if (reason != null) {
            return Verdict.skip(reason);
        }
        if (row.state() == CampaignState.PAUSED || row.state() == CampaignState.WAITING) {
            return Verdict.defer(now.plus(patience(row, now)));
        }
        Instant allowed = row.allowed(message, shop.delay());
        if (now.isAfter((message.isMail() ? allowed : shop.window().from(allowed)).plus(TOO_LATE))) {
            // so late that a person has to say whether it still makes sense
            campaigns.hold(shop.tenant(), row.container(), now);
            return Verdict.defer(now.plus(SOONEST));
        }
        return message.isMail() || shop.window().isOpen(now)
                ? null
                : Verdict.defer(shop.window().from(now));
    }

    /** The longer it has been paused, the longer until it is asked again. */
    private static Duration patience(GateRow row, Instant now) {
        Duration paused = row.pausedAt() == null ? SOONEST : Duration.between(row.pausedAt(), now);
        return paused.compareTo(SOONEST) < 0 ? SOONEST : paused.compareTo(LATEST) > 0 ? LATEST : paused;
    }
}
