package org.comptoir.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Phones are written to while the clock on the shop's wall says so, all year round, wherever that wall is. */
class SendingWindowTest {
    private static final PublicHolidays HOLIDAYS = new PublicHolidays();
    private static final Instant YEAR = Instant.parse("2026-01-01T00:00:00Z");
    private static final int MINUTES = 366 * 24 * 60;

    private record Place(String zone, String country) {}

    /** Paris and New York change their clocks by night, Santiago at midnight; Jakarta and UTC never. */
    @Provide
    Arbitrary<SendingWindow> windows() {
        Arbitrary<Place> places = Arbitraries.of(
                new Place("Europe/Paris", "FR"),
                new Place("America/New_York", "US"),
                new Place("America/Santiago", "CL"),
                new Place("America/Sao_Paulo", "BR"),
                new Place("Asia/Jakarta", "ID"),
                new Place("UTC", "AQ"));
        Arbitrary<List<Integer>> times = Arbitraries.integers()
                .between(0, 24 * 4 - 1)
                .list()
                .ofSize(2)
                .uniqueElements()
                .map(two -> two.stream().sorted().toList());
        Arbitrary<List<Integer>> usual = Arbitraries.just(List.of(8 * 4, 20 * 4));
        return Combinators.combine(places, Arbitraries.oneOf(usual, times))
                .as((place, quarters) -> window(
                        place.zone(),
                        place.country(),
                        null,
                        LocalTime.ofSecondOfDay(quarters.get(0) * 900L),
                        LocalTime.ofSecondOfDay(quarters.get(1) * 900L)));
    }

    @Property(tries = 1500)
    void whatWaitsGoesAtTheFirstMomentThatIsAllowed(
            @ForAll("windows") SendingWindow window, @ForAll @IntRange(max = MINUTES) int minute) {
        Instant at = YEAR.plus(Duration.ofMinutes(minute));
        Instant goes = window.from(at);
        assertThat(goes).isAfterOrEqualTo(at);
        assertThat(allowed(window, goes)).isTrue();
        assertThat(window.isOpen(goes)).isTrue();
        // every quarter of an hour before that is closed: times and clock changes fall on quarters
        for (Instant one = at; one.isBefore(goes); one = next(one)) {
            assertThat(allowed(window, one)).as("%s of %s", one, window).isFalse();
        }
        assertThat(window.from(goes)).isEqualTo(goes);
    }

    /** Whoever waits longer goes no later. */
    @Property(tries = 500)
    void nobodyOvertakes(
            @ForAll("windows") SendingWindow window,
            @ForAll @IntRange(max = MINUTES) int minute,
            @ForAll @IntRange(max = 3000) int later) {
        Instant at = YEAR.plus(Duration.ofMinutes(minute));
        assertThat(window.from(at)).isBeforeOrEqualTo(window.from(at.plus(Duration.ofMinutes(later))));
    }

    @ParameterizedTest
    @CsvSource({
        // at the shop, when it goes
        "2026-11-20T07:59:59, 2026-11-20T08:00",
        "2026-11-20T08:00, 2026-11-20T08:00",
        "2026-11-20T19:59:59, 2026-11-20T19:59:59",
        "2026-11-20T20:00, 2026-11-21T08:00",
        "2026-11-21T20:00, 2026-11-23T08:00",
        "2026-11-22T12:00, 2026-11-23T08:00",
        // Friday is the first of May, and a holiday
        "2026-04-30T21:00, 2026-05-02T08:00",
        "2026-07-14T10:00, 2026-07-15T08:00",
        // the nights on which the clocks change are both nights to Sunday
        "2026-03-28T20:00, 2026-03-30T08:00",
        "2026-10-24T20:00, 2026-10-26T08:00",
        // Easter Monday
        "2026-04-04T20:30, 2026-04-07T08:00",
        // Good Friday and the second day of Christmas are none here
        "2026-04-03T09:00, 2026-04-03T09:00",
        "2026-12-26T09:00, 2026-12-26T09:00"
    })
    void inParis(LocalDateTime at, LocalDateTime goes) {
        assertThat(at(usual("FR", null), at)).isEqualTo(goes);
    }

    @ParameterizedTest
    @CsvSource({
        "57, 2026-12-26T09:00, 2026-12-28T08:00",
        "67, 2026-04-03T09:00, 2026-04-04T08:00",
        "67, 2026-12-25T09:00, 2026-12-28T08:00",
        "68, 2026-04-03T09:00, 2026-04-04T08:00",
        "75, 2026-12-26T09:00, 2026-12-26T09:00"
    })
    void inAlsaceAndMoselleThereAreTwoDaysMore(String region, LocalDateTime at, LocalDateTime goes) {
        assertThat(at(usual("FR", region), at)).isEqualTo(goes);
    }

    @Test
    void clocksThatJumpIntoTheWindowOpenIt() {
        SendingWindow early = window("Europe/Paris", "AQ", null, LocalTime.of(2, 30), LocalTime.of(20, 0));
        // a Sunday in Paris; in Santiago the clocks change on the night to Sunday, too, so a weekday's change is
        // Cairo's
        SendingWindow cairo = window("Africa/Cairo", "AQ", null, LocalTime.of(0, 15), LocalTime.of(20, 0));
        ZonedDateTime before = ZonedDateTime.of(2026, 4, 23, 23, 0, 0, 0, ZoneId.of("Africa/Cairo"));
        assertThat(cairo.from(before.toInstant()))
                .as("there is no quarter past midnight that night")
                .isEqualTo(before.plusHours(1).toInstant());
        assertThat(early.isOpen(Instant.parse("2026-03-28T01:30:00Z"))).isTrue();
    }

    @Test
    void aCountryWithoutACalendarHasNoHolidays() {
        assertThat(HOLIDAYS.isHoliday("AQ", "x", LocalDate.of(2026, 1, 1))).isFalse();
        assertThat(HOLIDAYS.isHoliday("FR", "no-such", LocalDate.of(2026, 1, 1)))
                .isTrue();
    }

    @Test
    void everyRegionThatAShopCanNameIsRead() {
        assertThat(IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> LocalDate.of(2027, month, 1))
                        .filter(day -> HOLIDAYS.isHoliday("DE", "BY", day)))
                .containsExactly(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 5, 1), LocalDate.of(2027, 11, 1));
    }

    private static Instant next(Instant at) {
        long quarter = 900;
        return Instant.ofEpochSecond((at.getEpochSecond() / quarter + 1) * quarter);
    }

    /** The rule once more, as a person would check it. */
    private static boolean allowed(SendingWindow window, Instant at) {
        ZonedDateTime wall = at.atZone(window.zone());
        return wall.getDayOfWeek() != DayOfWeek.SUNDAY
                && !window.isHoliday().test(wall.toLocalDate())
                && wall.toLocalTime().compareTo(window.start()) >= 0
                && wall.toLocalTime().compareTo(window.end()) < 0;
    }

    private static LocalDateTime at(SendingWindow window, LocalDateTime at) {
        return LocalDateTime.ofInstant(window.from(at.atZone(window.zone()).toInstant()), window.zone());
    }

    private static SendingWindow usual(String country, @Nullable String region) {
        return window("Europe/Paris", country, region, LocalTime.of(8, 0), LocalTime.of(20, 0));
    }

    private static SendingWindow window(
            String zone, String country, @Nullable String region, LocalTime start, LocalTime end) {
        return new SendingWindow(
                ZoneId.of(zone), start, end, day -> HOLIDAYS.isHoliday(country.toUpperCase(Locale.ROOT), region, day));
    }
}
