package org.comptoir.notifications;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comptoir.kernel.Money;
import org.jspecify.annotations.Nullable;

/** A shop as its mails show it: its name, how it writes money and time, and what the law wants at the foot of a receipt. */
record Letterhead(
        String name,
        Locale locale,
        ZoneId zone,
        Currency currency,
        @Nullable String legalName,
        @Nullable String address,
        @Nullable String registrationNo,
        @Nullable String vatNo) {
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

    String day(Instant at, Locale reader) {
        return at.atZone(zone).format(DateTimeFormatter.ofPattern("d MMMM yyyy", reader));
    }

    /** With the name of the day, as a sentence begins. */
    String wholeDay(Instant at, Locale reader) {
        String day = at.atZone(zone).format(DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", reader));
        return day.substring(0, 1).toUpperCase(reader) + day.substring(1);
    }

    String time(Instant at, Locale reader) {
        String form = reader.getLanguage().equals(FRENCH) ? "H\u00a0'h'\u00a0mm" : "HH:mm";
        return at.atZone(zone).format(DateTimeFormatter.ofPattern(form, reader));
    }

    String legal() {
        return legalName == null ? name : legalName;
    }

    /** The numbers of the trade register and, labelled, of the tax office, where the shop has them. */
    String numbers(UnaryOperator<String> vat) {
        String labelled = vatNo == null || vatNo.isBlank() ? null : vat.apply(vatNo);
        return Stream.of(registrationNo, labelled)
                .filter(number -> number != null && !number.isBlank())
                .collect(Collectors.joining(", "));
    }
}
