package org.comptoir.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opt-outs made here: written at once, and told the shop upstream as soon as that is committed. */
@ApplicationScoped
class SaidHere {
    @Inject
    private OptOutRepository optOuts;

    @Inject
    private UpstreamRepository upstreams;

    @Inject
    private Event<SyncWanted> wanted;

    /** Its id, also where it was there already; of everything where it is global, by every channel where none is named. */
    long add(
            UUID tenant,
            String email,
            @Nullable String phone,
            String sku,
            boolean global,
            @Nullable Channel channel,
            Instant now) {
        long id = optOuts.add(tenant, email, phone, sku, global, channel, now);
        upstreams.soon(tenant, false, now);
        wanted.fire(new SyncWanted());
        return id;
    }
}
