package org.comptoir.platform.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Money, numbers and times as this shop's reader writes them: no-break spaces, a real minus, an en dash for nothing. */
@Named("fmt")
@RequestScoped
public class Formats {
    private static final String NOTHING = "–";

    @Inject
    private Look look;

    /** The page's language in the shop's country: French pages of a French shop say 38,50 €, its English pages €38.50. */
    public Locale locale() {
        return of(look.getLocale(), look.getViewer().tenantLocale());
    }

    /** Cents in the shop's currency. */
    public String money(@Nullable Long cents) {
        if (cents == null) {
            return NOTHING;
        }
        return money(cents, look.getViewer().currency(), locale());
    }

    /** A whole amount without its cents, for the axis of a chart. */
    public String amount(long cents) {
        NumberFormat form = NumberFormat.getCurrencyInstance(locale());
        form.setCurrency(look.getViewer().currency());
        form.setMaximumFractionDigits(0);
        return tidy(form.format(cents / 100));
    }

    /** A decimal number as a field shows it: the reader's comma, no grouping, no unit. */
    String plain(BigDecimal value) {
        return value.toPlainString()
                .replace('.', DecimalFormatSymbols.getInstance(locale()).getDecimalSeparator());
    }

    /** A whole or broken number. */
    public String number(@Nullable Number value) {
        return value == null
                ? NOTHING
                : tidy(NumberFormat.getNumberInstance(locale()).format(value));
    }

    /** A share of one, with one decimal at most. */
    public String percent(@Nullable Number share) {
        if (share == null) {
            return NOTHING;
        }
        NumberFormat form = NumberFormat.getPercentInstance(locale());
        form.setMaximumFractionDigits(1);
        return tidy(form.format(share));
    }

    /** A change against before: a share of one with its sign. */
    public String change(@Nullable Number share) {
        return share == null ? NOTHING : (share.doubleValue() > 0 ? "+" : "") + percent(share);
    }

    /** How long something took. */
    public String duration(@Nullable Long seconds) {
        if (seconds == null) {
            return NOTHING;
        }
        String text = seconds < 60
                ? seconds + " s"
                : seconds < 3600
                        ? "%d min %02d".formatted(seconds / 60, seconds % 60)
                        : "%d h %02d".formatted(seconds / 3600, seconds / 60 % 60);
        return tidy(text);
    }

    /** Day and time in the shop's zone. */
    public String instant(@Nullable Instant at) {
        return at == null ? NOTHING : day(local(at).toLocalDate()) + ", " + time(at);
    }

    /** The day alone, in the shop's zone. */
    public String date(@Nullable Instant at) {
        return at == null ? NOTHING : day(local(at).toLocalDate());
    }

    /** Hours and minutes in the shop's zone. */
    public String time(@Nullable Instant at) {
        String form = locale().getLanguage().equals("fr") ? "H\u00a0'h'\u00a0mm" : "HH:mm";
        return at == null ? NOTHING : local(at).format(DateTimeFormatter.ofPattern(form));
    }

    /** A day with its year. */
    public String day(@Nullable LocalDate day) {
        return day == null
                ? NOTHING
                : day.format(
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale()));
    }

    /** A day as a headline says it, with its name and without its year. */
    public String dayName(@Nullable LocalDate day) {
        if (day == null) {
            return NOTHING;
        }
        String name = day.format(DateTimeFormatter.ofPattern("EEEE d MMMM", locale()));
        return name.substring(0, 1).toUpperCase(locale()) + name.substring(1);
    }

    /** For the datetime attribute. */
    public String iso(@Nullable Instant at) {
        return at == null ? "" : at.toString();
    }

    private ZonedDateTime local(Instant at) {
        return at.atZone(look.getViewer().zone());
    }

    static Locale of(Locale language, Locale shop) {
        if (language.getLanguage().equals(shop.getLanguage())) {
            return shop;
        }
        return language.getLanguage().equals("fr") ? Locale.FRANCE : Locale.UK;
    }

    static String money(long cents, Currency currency, Locale locale) {
        NumberFormat form = NumberFormat.getCurrencyInstance(locale);
        form.setCurrency(currency);
        int digits = Math.max(currency.getDefaultFractionDigits(), 0);
        form.setMinimumFractionDigits(digits);
        form.setMaximumFractionDigits(digits);
        return tidy(form.format(BigDecimal.valueOf(cents, digits)));
    }

    /** The JDK writes a hyphen for minus, and breaking spaces in some locales. */
    private static String tidy(String text) {
        return text.replace('-', '−').replace(' ', '\u00a0');
    }
}
