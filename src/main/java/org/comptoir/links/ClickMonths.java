package org.comptoir.links;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.comptoir.platform.config.Config;

/** How long single clicks are kept; what they add up to stays. */
@ApplicationScoped
class ClickMonths {
    private static final int MONTHS = 13;

    @Inject
    private Config config;

    Instant keptSince(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC)
                .minusMonths(config.number("click.months", MONTHS))
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }
}
