package org.comptoir.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.secrets.Secrets;
import org.comptoir.platform.time.Time;
import org.jspecify.annotations.Nullable;

/**
 * One run with a shop upstream: what is new there, once a day everything there, then what was said here. Each page and its cursor
 * are one transaction, and none is open while the other side is asked; so a crash repeats a page and skips none.
 */
@ApplicationScoped
class OptOutSync {
    static final String NEW = "restock_optout_sync";
    static final String ALL = "restock_optout_sweep";
    private static final int TOLD_AT_A_TIME = 100;

    @Inject
    private UpstreamRepository upstreams;

    @Inject
    private SyncRunRepository runs;

    @Inject
    private MirrorRepository mirror;

    @Inject
    private UpstreamShop shop;

    @Inject
    private SyncStep step;

    @Inject
    private Secrets secrets;

    @Inject
    private Time time;

    /** Where it is, with what opens it. */
    Optional<UpstreamShop.Door> door(UUID tenant) {
        return upstreams
                .kept(tenant)
                .map(kept -> new UpstreamShop.Door(kept.baseUrl(), secrets.open(tenant, kept.token())));
    }

    /** Ends by itself where another node has it, or where it was switched off. */
    void run(SyncRunRepository.Run run) {
        UpstreamShop.Door door = door(run.tenant()).orElse(null);
        if (door == null) {
            return;
        }
        if (mirror.cursor(run.tenant(), NEW).isEmpty()) {
            mirror.begin(run.tenant(), NEW);
        }
        if (!read(run, door, NEW)) {
            return;
        }
        Retry.run(() -> runs.succeeded(run, time.now()));
        if (mirror.cursor(run.tenant(), ALL).isPresent() && !read(run, door, ALL)) {
            return;
        }
        if (tell(run, door)) {
            Retry.run(() -> runs.close(run, time.now()));
        }
    }

    private boolean read(SyncRunRepository.Run run, UpstreamShop.Door door, String cursor) {
        boolean more = true;
        while (more) {
            long after = mirror.cursor(run.tenant(), cursor).orElse(0L);
            UpstreamPage page = shop.after(door, after, UpstreamShop.LIMIT);
            if (!Retry.on(() -> step.page(run, cursor, after, page))) {
                return false;
            }
            more = page.hasMore();
            if (more && page.last() <= after) {
                throw new Trouble.Met(Trouble.STUCK);
            }
        }
        return true;
    }

    /** One that is not taken keeps no other from being told, and is told again next time. */
    private boolean tell(SyncRunRepository.Run run, UpstreamShop.Door door) {
        Trouble.@Nullable Met rejected = null;
        long after = 0;
        List<UpstreamShop.Said> next = mirror.untold(run.tenant(), after, TOLD_AT_A_TIME);
        while (!next.isEmpty()) {
            for (UpstreamShop.Said said : next) {
                try {
                    long number = shop.tell(door, said);
                    if (!Retry.on(() -> step.acknowledged(run, said, number))) {
                        return false;
                    }
                } catch (Trouble.Met met) {
                    if (met.trouble() != Trouble.REJECTED) {
                        throw met;
                    }
                    rejected = met;
                }
                after = said.id();
            }
            next = mirror.untold(run.tenant(), after, TOLD_AT_A_TIME);
        }
        if (rejected != null) {
            throw rejected;
        }
        return true;
    }
}
