package org.comptoir.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.comptoir.kernel.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewLinkTest {
    @ParameterizedTest
    @CsvSource({
        "https://shop.example/offer?x=1#top, https://shop.example/offer?x=1#top",
        "HTTP://shop.example, http://shop.example",
        "' https://shop.example/café ', https://shop.example/caf%C3%A9",
    })
    void webAddressesAreTaken(String typed, String kept) {
        assertThat(new NewLink(typed, null, null, null, null).targetUrl()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "shop.example",
                "//shop.example",
                "/offer",
                "javascript:alert(1)",
                "data:text/html,x",
                "ftp://shop.example/",
                "https:///offer",
                "https:shop.example",
                "https://bank.example@evil.example/",
                "https://shop.example/a\r\nSet-Cookie: x=1",
                "https://shop.example/a b"
            })
    void nothingElseIs(String typed) {
        assertThatThrownBy(() -> new NewLink(typed, null, null, null, null))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.details())
                        .containsEntry("field", "target_url"));
    }

    @Test
    void tooLongIsRefused() {
        assertThatThrownBy(() -> new NewLink("https://shop.example/" + "é".repeat(400), null, null, null, null))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void wordsAreWordsOrNothing() {
        NewLink link = new NewLink("https://shop.example", " ", "container:7", "", null);
        assertThat(link.channel()).isNull();
        assertThat(link.tag()).isEqualTo("container:7");
        assertThatThrownBy(() -> new NewLink("https://shop.example", "e mail", null, null, null))
                .isInstanceOf(DomainException.class);
    }
}
