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
import org.comptoir.kernel.EmailAddress;
import org.comptoir.kernel.TenantId;
import org.comptoir.outbox.Candidate;
import org.comptoir.outbox.SendGate;
import org.comptoir.outbox.Verdict;
import org.comptoir.platform.time.Time;
import org.jspecify.annotations.Nullable;

/** Judges each mail of a wave just before it goes: what was true when it was queued may not be true any more. */
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
    private Catalogue catalogue;

    @Inject
    private Time time;

    @Override
    public Map<UUID, Verdict> judge(List<Candidate> batch) {
        Map<UUID, List<Candidate>> ours = batch.stream()
                .filter(one -> one.eventType().startsWith(Wave.PREFIX))
                .collect(Collectors.groupingBy(Candidate::tenant));
        Map<UUID, Verdict> verdicts = new HashMap<>();
        ours.forEach((tenant, candidates) -> judge(tenant, candidates, verdicts));
        return verdicts;
    }

    private void judge(UUID tenant, List<Candidate> candidates, Map<UUID, Verdict> verdicts) {
        Map<RowKey, GateRepository.Row> rows = gate.rows(
                tenant,
                candidates.stream()
                        .map(one -> RowKey.of(one.dedupeKey()).orElse(null))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        Set<Long> products =
                rows.values().stream().map(GateRepository.Row::product).collect(Collectors.toSet());
        Set<Long> left = catalogue.portions(new TenantId(tenant), products).entrySet().stream()
                .filter(portions -> portions.getValue() > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Duration delay = Duration.ofHours(settings.of(tenant).wave2DelayHours());
        for (Candidate one : candidates) {
            GateRepository.Row row = RowKey.of(one.dedupeKey()).map(rows::get).orElse(null);
            Verdict verdict = row == null
                    ? Verdict.skip(Skip.GONE)
                    : judge(tenant, one, row, left.contains(row.product()), delay);
            if (verdict != null) {
                verdicts.put(one.id(), verdict);
            }
        }
    }

    private @Nullable Verdict judge(
            UUID tenant, Candidate one, GateRepository.Row row, boolean isThere, Duration delay) {
        Instant now = time.now();
        String reason = reason(one, row, isThere, now);
        if (reason != null) {
            return Verdict.skip(reason);
        }
        if (row.state() == CampaignState.PAUSED || row.state() == CampaignState.WAITING) {
            return Verdict.defer(now.plus(patience(row, now)));
        }
        if (now.isAfter(row.allowed(one.eventType(), delay).plus(TOO_LATE))) {
            // so late that a person has to say whether it still makes sense
            campaigns.hold(tenant, row.container(), now);
            return Verdict.defer(now.plus(SOONEST));
        }
        return null;
    }

    private static @Nullable String reason(Candidate one, GateRepository.Row row, boolean isThere, Instant now) {
        if (row.purchased()) {
            return Skip.ALREADY_PURCHASED;
        }
        if (row.optedOut()) {
            return Skip.UNSUBSCRIBED;
        }
        if (row.optedOutOfMail()) {
            return row.onlyMail() ? Skip.UNSUBSCRIBED : Skip.UNSUBSCRIBED_MAIL;
        }
        if (row.cancelled()) {
            return Skip.CANCELLED;
        }
        if (row.state() == CampaignState.STOPPED) {
            return Skip.STOPPED;
        }
        if (!row.expiresAt().isAfter(now)) {
            return Skip.COUPON_EXPIRED;
        }
        if (!isThere) {
            return Skip.OUT_OF_STOCK;
        }
        if (!EmailAddress.isValid(row.email()) || !row.email().equalsIgnoreCase(one.recipient())) {
            return row.onlyMail() ? Skip.INVALID_EMAIL : Skip.INVALID_MAIL;
        }
        return null;
    }

    /** The longer it has been paused, the longer until it is asked again. */
    private static Duration patience(GateRepository.Row row, Instant now) {
        Duration paused = row.pausedAt() == null ? SOONEST : Duration.between(row.pausedAt(), now);
        return paused.compareTo(SOONEST) < 0 ? SOONEST : paused.compareTo(LATEST) > 0 ? LATEST : paused;
    }
}
