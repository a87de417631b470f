package org.comptoir.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comptoir.outbox.Candidate;
import org.comptoir.outbox.SendGate;
import org.comptoir.outbox.Verdict;

/** Where a shop has switched its order mails off, none goes out any more, not even one that was queued before. */
@ApplicationScoped
public class OrderMailGate implements SendGate {
    static final String PREFIX = "order.paid.";
    static final String SWITCHED_OFF = "switched_off";

    @Inject
    private ConfigRepository configs;

    @Override
    public Map<UUID, Verdict> judge(List<Candidate> batch) {
        List<Candidate> ours =
                batch.stream().filter(one -> one.eventType().startsWith(PREFIX)).toList();
        if (ours.isEmpty()) {
            return Map.of();
        }
        Set<UUID> silent = configs.silent(ours.stream().map(Candidate::tenant).collect(Collectors.toSet()));
        return ours.stream()
                .filter(one -> silent.contains(one.tenant()))
                .collect(Collectors.toMap(Candidate::id, one -> Verdict.skip(SWITCHED_OFF)));
    }
}
