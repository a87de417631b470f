package org.comptoir.campaigns;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import org.comptoir.kernel.Money;
import org.jspecify.annotations.Nullable;

/** A shop as its customers read of it: its name and address, and how it writes money and days. */
record Sign(
        String name,
        Locale locale,
        String country,
        @Nullable String holidayRegion,
        ZoneId zone,
        Currency currency,
        @Nullable String address) {
    private static final String FRENCH = "fr";

    /** That language as it is written in the shop's country. */
    Locale in(@Nullable String language) {
        return language == null || language.equals(locale.getLanguage())
                ? locale
                : language.equals(FRENCH) ? Locale.FRANCE : Locale.UK;
    }

    String money(long cents, Locale reader) {
        return new Money(cents, currency).format(reader);
    }

    /** With the name of the day and without the year. */
    String day(Instant at, Locale reader) {
        return at.atZone(zone).format(DateTimeFormatter.ofPattern("EEEE d MMMM", reader));
    }

    String shortDay(Instant at, Locale reader) {
        return at.atZone(zone).format(DateTimeFormatter.ofPattern("d MMMM", reader));
    }

    /** The last moment of the day that lies so many days ahead: people read a day, not a minute. */
    Instant endOfDay(Instant from, int days) {
        LocalDate last = LocalDate.ofInstant(from, zone).plusDays(days);
        return last.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
    }
}
