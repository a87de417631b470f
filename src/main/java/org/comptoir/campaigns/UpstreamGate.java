package org.comptoir.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comptoir.outbox.Candidate;
import org.comptoir.outbox.SendGate;
import org.comptoir.outbox.Verdict;
import org.comptoir.platform.time.Time;

/** While nobody knows who has opted out upstream, waves wait. */
@ApplicationScoped
public class UpstreamGate implements SendGate {
    private static final Set<String> WAVES =
            Set.of("campaign.mail1", "campaign.mail2", "campaign.sms", "campaign.whatsapp");
    private static final Duration WHILE = Duration.ofMinutes(1);

    @Inject
    private UpstreamRepository upstreams;

    @Inject
    private Time time;

    @Override
    public Map<UUID, Verdict> judge(List<Candidate> batch) {
        Map<UUID, List<Candidate>> ours = batch.stream()
                .filter(one -> WAVES.contains(one.eventType()))
                .collect(Collectors.groupingBy(Candidate::tenant));
        Map<UUID, Verdict> verdicts = new HashMap<>();
        Instant now = time.now();
        ours.forEach((tenant, candidates) -> {
            if (upstreams.isStale(tenant, now)) {
                candidates.forEach(one -> verdicts.put(one.id(), Verdict.defer(now.plus(WHILE))));
            }
        });
        return verdicts;
    }
}
