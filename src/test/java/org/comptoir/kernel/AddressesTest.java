package org.comptoir.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    @Provide
    Arbitrary<String> addresses() {
        Arbitrary<String> local =
                Arbitraries.strings().withChars("abcXYZ019._%+-").ofMinLength(1).ofMaxLength(40);
        Arbitrary<String> label =
                Arbitraries.strings().withChars("abcXYZ019-").ofMinLength(1).ofMaxLength(30);
        Arbitrary<String> top = Arbitraries.strings().alpha().ofMinLength(2).ofMaxLength(10);
        return Combinators.combine(local, label, top).as((a, b, c) -> a + "@" + b + "." + c);
    }

    @Property
    void anAddressIsKeptInLowerCaseAndNeverPrinted(@ForAll("addresses") String text) {
        EmailAddress address = new EmailAddress(" " + text + " ");
        assertThat(address.value()).isEqualTo(text.toLowerCase(java.util.Locale.ROOT));
        assertThat(new EmailAddress(text.toUpperCase(java.util.Locale.ROOT))).isEqualTo(address);
        assertThat(address.toString()).matches(".\\*\\*\\*@.\\*\\*\\*\\.[a-z]+");
    }

    @Property
    void whateverIsNoAddressIsRefusedByItsCode(@ForAll String text) {
        if (!EmailAddress.isValid(text.strip())) {
            assertThatThrownBy(() -> new EmailAddress(text)).isInstanceOf(DomainException.class);
        } else {
            assertThat(new EmailAddress(text).value()).contains("@");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a@b", "a@b.c", "@b.com", "a b@c.com", "a@b.com\n.x", "é@b.com"})
    void whatTheSeedRefusesIsRefused(String text) {
        assertThat(EmailAddress.isValid(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"+33612345678, +33***78", "+33 6 12 34 56 78, +33***78", "+1 (555) 010-9999, +15***99"})
    void aPhoneIsKeptInE164AndNeverPrinted(String text, String shown) {
        assertThat(new Phone(text).value()).matches("\\+[1-9][0-9]{6,14}");
        assertThat(new Phone(text)).hasToString(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0612345678", "+0612345678", "+33", "phone", "", "+336123456789012345"})
    void whatIsNoE164IsRefused(String text) {
        assertThatThrownBy(() -> new Phone(text))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_PHONE));
    }
}
