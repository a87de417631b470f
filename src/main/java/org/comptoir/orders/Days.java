package org.comptoir.orders;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

/** Sees to it that past days are added up, before somebody reads them. */
@ApplicationScoped
class Days {
    @Inject
    private DayRepository days;

    /** In a transaction of its own: whoever is first adds up, and nobody holds on to a day longer than that takes. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void close(UUID tenant, LocalDate from, LocalDate before, ZoneId zone, Instant now) {
        Map<LocalDate, DayRepository.Standing> kept = days.kept(tenant, from, before, zone);
        Map<LocalDate, DayRepository.Standing> open = days.standing(tenant, from, before).entrySet().stream()
                .filter(day -> !day.getValue().equals(kept.get(day.getKey())))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        if (!open.isEmpty()) {
            days.keep(tenant, open, zone, now);
        }
    }
}
