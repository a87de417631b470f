package org.comptoir.platform.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormatsTest {
    private static final Currency EURO = Currency.getInstance("EUR");

    @Test
    void moneyFollowsTheReadersLanguageAndNeverBreaks() {
        assertThat(Formats.money(241860, EURO, Locale.FRANCE)).isEqualTo("2\u202f418,60\u00a0€");
        assertThat(Formats.money(241860, EURO, Locale.UK)).isEqualTo("€2,418.60");
    }

    @Test
    void whatIsOwedHasARealMinus() {
        assertThat(Formats.money(-980, EURO, Locale.FRANCE)).isEqualTo("−9,80\u00a0€");
        assertThat(Formats.money(-980, EURO, Locale.UK)).isEqualTo("−€9.80");
    }

    @Test
    void aCurrencyWithoutCentsShowsNone() {
        assertThat(Formats.money(1200, Currency.getInstance("JPY"), Locale.UK)).isEqualTo("JP¥1,200");
    }

    @Test
    void theShopsCountryCountsWhereItsLanguageIsRead() {
        Locale belgian = Locale.forLanguageTag("fr-BE");
        assertThat(Formats.of(Locale.FRENCH, belgian)).isEqualTo(belgian);
        assertThat(Formats.of(Locale.ENGLISH, belgian)).isEqualTo(Locale.UK);
    }

    @Test
    void aDurationIsReadAtAGlance() {
        Formats formats = new Formats();
        assertThat(formats.duration(48L)).isEqualTo("48\u00a0s");
        assertThat(formats.duration(408L)).isEqualTo("6\u00a0min\u00a048");
        assertThat(formats.duration(3725L)).isEqualTo("1\u00a0h\u00a002");
        assertThat(formats.duration(null)).isEqualTo("–");
    }
}
