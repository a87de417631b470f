package org.comptoir.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comptoir.access.Hashes;
import org.comptoir.platform.time.Time;

/** What a run does in one transaction. */
@ApplicationScoped
@Transactional
class SyncStep {
    private static final String HASHED = "sha256:";

    @Inject
    private SyncRunRepository runs;

    @Inject
    private MirrorRepository mirror;

    @Inject
    private Time time;

    /**
     * A page and its cursor. Withdrawn ones first, in whatever order they came, so that one which stands keeps standing. False
     * where the run is no longer this node's.
     */
    boolean page(SyncRunRepository.Run run, String cursor, long after, UpstreamPage page) {
        if (!runs.extend(run, page.rows().size() + page.unreadable().size() + page.nameless(), time.now())) {
            return false;
        }
        UUID tenant = run.tenant();
        List<UpstreamPage.Row> rows = known(tenant, page.rows());
        mirror.withdraw(tenant, rows.stream().filter(row -> !row.isActive()).toList());
        mirror.mirror(tenant, rows.stream().filter(UpstreamPage.Row::isActive).toList(), time.now());
        boolean sweeps = cursor.equals(OptOutSync.ALL);
        List<Long> ids = page.unreadable().stream().filter(id -> id > after).toList();
        if (sweeps && after == 0 || !ids.isEmpty() || page.nameless() > 0) {
            String named = ids.stream().map(id -> Long.toString(id)).collect(Collectors.joining(" "));
            runs.unreadable(run, ids.size() + (long) page.nameless(), named, sweeps && after == 0);
        }
        if (sweeps && !page.hasMore()) {
            mirror.end(tenant, cursor);
            return true;
        }
        return page.last() <= after || mirror.advance(tenant, cursor, after, page.last());
    }

    /** False where the run is no longer this node's; then another one tells it again, with the same key. */
    boolean acknowledged(SyncRunRepository.Run run, UpstreamShop.Said said, long number) {
        if (!runs.extend(run, 0, time.now())) {
            return false;
        }
        mirror.acknowledged(run.tenant(), said, number, time.now());
        return true;
    }

    /** Somebody who was erased stays a hash, also where the shop upstream still has the address. */
    private List<UpstreamPage.Row> known(UUID tenant, List<UpstreamPage.Row> rows) {
        Map<String, String> hashes = new LinkedHashMap<>();
        rows.forEach(row -> hashes.put(row.email(), HASHED + HexFormat.of().formatHex(Hashes.sha256(row.email()))));
        Set<String> erased = mirror.erased(tenant, hashes.values());
        List<UpstreamPage.Row> known = new ArrayList<>();
        for (UpstreamPage.Row row : rows) {
            String hash = hashes.getOrDefault(row.email(), "");
            known.add(erased.contains(hash) ? row.of(hash) : row);
        }
        return known;
    }
}
