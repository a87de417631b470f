package org.comptoir.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceDayTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** Seed 001's CASE over created_at as a local time: before the cutoff it is the day before. */
    private static LocalDate seedCase(LocalDateTime createdAt, int cutoff) {
        return createdAt.getHour() < cutoff ? createdAt.toLocalDate().minusDays(1) : createdAt.toLocalDate();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-29T00:00:00Z", "2026-10-25T00:00:00Z"})
    void agreesWithTheSeedAcrossBothClockChanges(String change) {
        Instant from = Instant.parse(change).minus(Duration.ofDays(1));
        for (int minute = 0; minute < 3 * 24 * 60; minute++) {
            Instant moment = from.plus(Duration.ofMinutes(minute));
            for (int cutoff : new int[] {0, 2, 3, 10}) {
                assertThat(ServiceDay.of(moment, PARIS, cutoff).date())
                        .isEqualTo(seedCase(LocalDateTime.ofInstant(moment, PARIS), cutoff));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-29T07:59:59Z, 2026-03-28", // 09:59 by summer time, which began that night
        "2026-03-29T08:00:00Z, 2026-03-29",
        "2026-10-25T08:59:59Z, 2026-10-24", // 09:59 by winter time
        "2026-10-25T09:00:00Z, 2026-10-25",
        "2026-12-31T23:30:00Z, 2026-12-31", // already the new year on the wall
    })
    void turnsAtTenByTheClockOnTheWall(Instant moment, LocalDate day) {
        assertThat(ServiceDay.of(moment, PARIS, 10).date()).isEqualTo(day);
    }

    @Property
    void neverGoesBackInAZoneWithoutClockChanges(
            @ForAll @LongRange(min = 0, max = 4_000_000_000L) long seconds,
            @ForAll @IntRange(max = 23) int cutoff,
            @ForAll @IntRange(min = 1, max = 90_000) int later) {
        ZoneId tokyo = ZoneId.of("Asia/Tokyo");
        Instant moment = Instant.ofEpochSecond(seconds);
        LocalDate first = ServiceDay.of(moment, tokyo, cutoff).date();
        LocalDate second =
                ServiceDay.of(moment.plusSeconds(later), tokyo, cutoff).date();
        assertThat(second).isAfterOrEqualTo(first).isBeforeOrEqualTo(first.plusDays(2));
    }
}
