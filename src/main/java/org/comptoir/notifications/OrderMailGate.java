package org.comptoir.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comptoir.notifications.ConfigRepository.Held;
import org.comptoir.outbox.Candidate;
import org.comptoir.outbox.SendGate;
import org.comptoir.outbox.Verdict;

/**
 * Where a shop has switched its order mails off, none goes out any more, not even one that was queued before; and in test mode
 * none to anybody but the one address, not even one that somebody sends again.
 */
@ApplicationScoped
public class OrderMailGate implements SendGate {
    static final String PREFIX = "order.paid.";
    static final String SWITCHED_OFF = "switched_off";
    static final String TEST_MODE = "test_mode";

    @Inject
    private ConfigRepository configs;

    @Override
    public Map<UUID, Verdict> judge(List<Candidate> batch) {
        List<Candidate> ours =
                batch.stream().filter(one -> one.eventType().startsWith(PREFIX)).toList();
        Map<UUID, Verdict> skipped = new HashMap<>();
        if (ours.isEmpty()) {
            return skipped;
        }
        Map<UUID, Held> held = configs.held(ours.stream().map(Candidate::tenant).collect(Collectors.toSet()));
        for (Candidate one : ours) {
            Held by = held.get(one.tenant());
            if (by != null && by.silent()) {
                skipped.put(one.id(), Verdict.skip(SWITCHED_OFF));
            } else if (by != null && !one.recipient().equalsIgnoreCase(by.only())) {
                skipped.put(one.id(), Verdict.skip(TEST_MODE));
            }
        }
        return skipped;
    }
}
