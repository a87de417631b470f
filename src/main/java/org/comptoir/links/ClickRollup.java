package org.comptoir.links;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comptoir.platform.time.Time;

/** The steps of counting, a transaction each; whoever holds the one row of the state takes the step, the other nodes go on. */
@ApplicationScoped
@Transactional
class ClickRollup {
    private static final int RANGE = 100_000;
    private static final int LINKS = 20;
    private static final int SETTLED_AFTER_SECONDS = 3;
    private static final int FLOOD = 20_000;
    private static final int FLOOD_SETTLED_AFTER_SECONDS = 30;

    @Inject
    private RollupRepository rollup;

    @Inject
    private TagRepository tags;

    @Inject
    private JudgeRepository judge;

    @Inject
    private RecountRepository recounts;

    @Inject
    private ClickMonths months;

    @Inject
    private Time time;

    void settle() {
        if (!rollup.hold().isEmpty()) {
            rollup.settle(SETTLED_AFTER_SECONDS, FLOOD, FLOOD_SETTLED_AFTER_SECONDS);
        }
    }

    /** Judges and counts one range; false when there is nothing more to count. */
    boolean roll() {
        List<RollupRepository.State> held = rollup.hold();
        if (held.isEmpty() || held.get(0).rolled() >= held.get(0).settled()) {
            return false;
        }
        long from = held.get(0).rolled();
        long to = rollup.end(held.get(0), RANGE);
        judge.delivery(from, to);
        judge.messages(from, to).forEach((tenant, messages) -> sweep(tenant, messages, from));
        rollup.add(from, to);
        tags.add(from, to);
        rollup.rolled(to);
        return true;
    }

    /** Judges and counts some links anew; false when none is left. */
    boolean recount() {
        List<RollupRepository.State> held = rollup.hold();
        if (held.isEmpty()) {
            return false;
        }
        List<Map.Entry<UUID, String>> due = recounts.due(LINKS);
        for (Map.Entry<UUID, String> link : due) {
            recount(link.getKey(), link.getValue(), held.get(0).rolled());
        }
        return !due.isEmpty();
    }

    private void recount(UUID tenant, String token, long rolled) {
        judge.acquit(tenant, token);
        judge.delivery(tenant, token);
        sweep(tenant, judge.messageOf(tenant, token), rolled);
        // a day of which clicks may be gone already stays as it was counted
        Instant from = LocalDate.ofInstant(months.keptSince(time.now()), ZoneOffset.UTC)
                .plusDays(2)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        recounts.recount(tenant, token, rolled, from);
        recounts.done(tenant, token);
    }

    private void sweep(UUID tenant, List<String> messages, long rolled) {
        judge.sweep(tenant, Sweeps.of(judge.clicks(tenant, messages)), rolled);
    }
}
