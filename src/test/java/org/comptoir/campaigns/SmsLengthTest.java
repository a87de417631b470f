package org.comptoir.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an SMS costs is counted as the networks count it, with the words that stop it. */
class SmsLengthTest {
    @ParameterizedTest
    @CsvSource({
        // text, times, plain, units, parts
        "a, 149, true, 160, 1",
        "a, 150, true, 161, 2",
        "a, 295, true, 306, 2",
        "a, 296, true, 307, 3",
        "é, 149, true, 160, 1",
        "€, 74, true, 159, 1",
        "€, 75, true, 161, 2",
        "ê, 59, false, 70, 1",
        "ê, 60, false, 71, 2",
        "ê, 123, false, 134, 2",
        "ê, 124, false, 135, 3",
        "😀, 29, false, 69, 1",
        "😀, 30, false, 71, 2"
    })
    void everyPartIsCounted(String character, int times, boolean plain, int units, int parts) {
        assertThat(SmsLength.of(character.repeat(times))).isEqualTo(new SmsLength(plain, units, parts));
    }

    @ParameterizedTest
    @CsvSource({"€, 147", "😀, 61"})
    void noPartEndsWithinACharacter(String character, int times) {
        SmsLength one = SmsLength.of("a" + character.repeat(times));
        assertThat(one.parts()).isEqualTo(3);
        assertThat(one.units()).isLessThanOrEqualTo(one.isPlain() ? 306 : 136);
    }

    @ParameterizedTest
    @CsvSource({"’", "ç", "œ", "…", "«"})
    void whatFrenchUsesAndPhonesDoNotKnowMakesItWide(String character) {
        assertThat(SmsLength.of("Bonjour" + character).isPlain()).isFalse();
    }
}
