package org.comptoir.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TaggedTest {
    public record Category(long id, String name) {}

    private static Tagged tagged(String name) {
        return Tagged.of(Envelope.of(List.of(new Category(1, name))));
    }

    @Test
    void sameBytesSameTagOtherBytesOtherTag() {
        assertThat(tagged("Frites").tag()).isEqualTo(tagged("Frites").tag()).matches("\"[A-Za-z0-9_-]{22}\"");
        assertThat(tagged("Frites").tag()).isNotEqualTo(tagged("Boissons").tag());
    }

    @Test
    void isKnownToWhoNamesItAndToNobodyElse() {
        Tagged frites = tagged("Frites");
        assertThat(frites.isKnown(frites.tag())).isTrue();
        assertThat(frites.isKnown("\"other\", W/" + frites.tag())).isTrue();
        assertThat(frites.isKnown("*")).isTrue();
        assertThat(frites.isKnown(null)).isFalse();
        assertThat(frites.isKnown("garbage")).isFalse();
        assertThat(frites.isKnown(tagged("Boissons").tag())).isFalse();
    }

    @Test
    void isPackedForWhoCanUnpackIt() {
        assertThat(Tagged.takesGzip("gzip, deflate, br")).isTrue();
        assertThat(Tagged.takesGzip("br, GZIP;q=0.5")).isTrue();
        assertThat(Tagged.takesGzip("br, gzip; q=0")).isFalse();
        assertThat(Tagged.takesGzip("gzip;q=0.0")).isFalse();
        assertThat(Tagged.takesGzip("identity")).isFalse();
        assertThat(Tagged.takesGzip(null)).isFalse();
    }
}
