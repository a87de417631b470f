package org.comptoir.platform.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyConverterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"12,5;1250", "12.50;1250", "€ 12;1200", "1 246,50 €;124650", "−9,80;-980", "0,05;5"})
    void readsAmountsAsPeopleTypeThem(String typed, long cents) {
        assertThat(MoneyConverter.cents(typed, 2)).isEqualTo(cents);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "12,345", "1,2,3", "99999999999999999999"})
    void refusesWhatItWouldHaveToGuess(String typed) {
        assertThatThrownBy(() -> MoneyConverter.cents(typed, 2))
                .isInstanceOfAny(NumberFormatException.class, ArithmeticException.class);
    }

    @Test
    void readsWholeUnitsWhereThereAreNoCents() {
        assertThat(MoneyConverter.cents("1200", 0)).isEqualTo(1200);
    }
}
