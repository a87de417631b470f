package org.comptoir.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.comptoir.platform.faces.Look;

/** What a tenant's country, currency and time zone are chosen from, named in the reader's language. */
@Named
@RequestScoped
public class TenantChoices {
    private static final int MOST_ZONES = 30;

    @Inject
    private Look look;

    /** A code and what people call it. */
    public record Choice(String code, String name) {}

    public List<Choice> getCountries() {
        return sorted(Arrays.stream(Locale.getISOCountries())
                .map(code -> new Choice(code, new Locale("", code).getDisplayCountry(look.getLocale())))
                .toList());
    }

    public List<Choice> getCurrencies() {
        return sorted(Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .map(c -> new Choice(
                        c.getCurrencyCode(), c.getDisplayName(look.getLocale()) + " (" + c.getCurrencyCode() + ")"))
                .toList());
    }

    /** Zones in which these words occur; people type New York and the zone is called America/New_York. */
    public List<String> zones(String typed) {
        String words = typed.strip().replace(' ', '_').toLowerCase(Locale.ROOT);
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
                .filter(zone -> zone.toLowerCase(Locale.ROOT).contains(words))
                .sorted()
                .limit(MOST_ZONES)
                .toList();
    }

    private List<Choice> sorted(List<Choice> choices) {
        Collator alphabet = Collator.getInstance(look.getLocale());
        return choices.stream()
                .sorted((a, b) -> alphabet.compare(a.name(), b.name()))
                .toList();
    }
}
