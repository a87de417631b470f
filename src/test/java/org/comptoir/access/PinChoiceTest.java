package org.comptoir.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.comptoir.kernel.DomainException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinChoiceTest {
    @ParameterizedTest
    @ValueSource(strings = {"482637", "012467", "998877", "135790", "100200"})
    void whatNobodyTriesFirstIsTaken(String pin) {
        assertThatCode(() -> PinChoice.check(pin)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"111111", "121212", "100000", "123456", "012345", "567890", "654321", "210987", "123123"})
    void whatEverybodyTriesFirstIsNot(String pin) {
        assertRefused(pin, "access_profile.pin_weak");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "48263", "4826371", "48263a", " 48263", "٤٨٢٦٣٧"})
    void itHasSixDigits(String pin) {
        assertRefused(pin, "access_profile.pin_form");
    }

    private static void assertRefused(String pin, String reason) {
        assertThatThrownBy(() -> PinChoice.check(pin))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> org.assertj.core.api.Assertions.assertThat(e.details())
                                .containsEntry("field", "pin")
                                .containsEntry("reason", reason));
    }
}
