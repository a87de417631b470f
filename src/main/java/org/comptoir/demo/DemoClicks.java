package org.comptoir.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.comptoir.kernel.TenantId;
import org.comptoir.links.Links;
import org.comptoir.links.NewLink;
import org.comptoir.links.PastClick;
import org.comptoir.platform.config.Config;
import org.jspecify.annotations.Nullable;

/** The demo shop's links: something to print and hang up at once, and who has followed them so far. */
@ApplicationScoped
class DemoClicks {
    private static final long SEED = 1_789;
    private static final int HOURS = 13;
    private static final int MORNING = 9;

    @Inject
    private Links links;

    @Inject
    private Config config;

    /** Followed so many times a day since then; by printed code, or from that site. */
    void write(TenantId shop, Instant since, Instant now) {
        Random random = new Random(SEED);
        links.remember(shop, link("poster"), since, clicks(since, now, 9, true, null, random));
        links.remember(shop, link("flyer"), since, clicks(since, now, 4, true, null, random));
        links.remember(shop, link("social"), since, clicks(since, now, 6, false, "www.instagram.com", random));
    }

    private NewLink link(String channel) {
        return new NewLink(config.baseUrl() + "/", channel, "opening", null, null);
    }

    private static List<PastClick> clicks(
            Instant since, Instant now, int most, boolean printed, @Nullable String from, Random random) {
        List<PastClick> clicks = new ArrayList<>();
        Instant day = since;
        while (day.isBefore(now)) {
            for (int i = 0; i < 1 + random.nextInt(most); i++) {
                Instant at = day.plus(Duration.ofHours(MORNING))
                        .plus(Duration.ofMinutes(random.nextInt(HOURS * 60)))
                        .plusSeconds(random.nextInt(60));
                if (at.isBefore(now)) {
                    clicks.add(new PastClick(at, printed, from));
                }
            }
            day = day.plus(Duration.ofDays(1));
        }
        return clicks;
    }
}
