package org.comptoir.platform.faces;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookChoiceTest {

    @Test
    void goesBackToThePageAndItsQuestion() {
        assertThat(LookChoice.back("http://shop.example/orders/orders?state=paid", ""))
                .isEqualTo("/orders/orders?state=paid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not an address", "javascript:alert(1)", "http://evil.example//evil.example/x"})
    void neverLeavesTheHouse(String referer) {
        assertThat(LookChoice.back(referer, "")).isEqualTo("/");
    }

    @Test
    void startsAtTheStartWithoutAReferrer() {
        assertThat(LookChoice.back(null, "/x")).isEqualTo("/x/");
    }
}
