package org.comptoir.links.redirect;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferrerTest {
    @ParameterizedTest
    @CsvSource({
        "https://News.Example/story/jane-doe?mail=a@b.c, news.example",
        "http://example.com:8080/x, example.com",
        "android-app://com.google.android.gm/, com.google.android.gm",
        "https://example.com, example.com",
    })
    void onlyTheHostIsKept(String header, String host) {
        assertThat(Referrer.host(header)).isEqualTo(host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "example.com", "https://", "https://user@host/", "https://<b>/", "https://é.fr/", "://"})
    void whatIsNoHostIsNothing(String header) {
        assertThat(Referrer.host(header)).isNull();
    }

    @Property(tries = 300)
    void nothingElseEverGetsIn(@ForAll String header) {
        assertThat(Referrer.host("https://" + header))
                .matches(host -> host == null || host.matches("[a-z0-9.-]{1,253}"));
    }

    @Test
    void noHeaderIsNothing() {
        assertThat(Referrer.host(null)).isNull();
    }
}
