package org.comptoir.platform.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.comptoir.kernel.DomainException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumbersTest {
    @ParameterizedTest
    @CsvSource({
        "06 12 34 56 78, FR, +33612345678",
        "06.12.34.56.78, FR, +33612345678",
        "0033 6 12 34 56 78, FR, +33612345678",
        "+33 (0)6 12 34 56 78, DE, +33612345678",
        "+32 470 12 34 56, FR, +32470123456",
        "0470 12 34 56, BE, +32470123456",
        "0812-3456-7890, ID, +6281234567890"
    })
    void aNumberIsReadAsItIsDialled(String typed, String country, String expected) {
        assertThat(PhoneNumbers.read(typed, country).value()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "12, FR",
        "0000000000, FR",
        "06 12 34 56 7, FR",
        "call me, FR",
        "+33, FR",
        "+999 123456789, FR",
        "06 12 34 56 78, XX",
        "+33 6 12 34 56 78 99999999999999999999999999999999, FR"
    })
    void aGuessIsNotTaken(String typed, String country) {
        assertThatThrownBy(() -> PhoneNumbers.read(typed, country)).isInstanceOf(DomainException.class);
    }
}
