package org.comptoir.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a refusal means for the message. */
class FailureTest {
    @ParameterizedTest
    @CsvSource({
        "421, THROTTLED",
        "450, THROTTLED",
        "451, TRANSIENT",
        "452, TRANSIENT",
        "550, BAD_ADDRESS",
        "551, BAD_ADDRESS",
        "553, BAD_ADDRESS",
        "552, PERMANENT",
        "554, PERMANENT"
    })
    void aRefusedRecipientIsJudgedByItsCode(int code, Failure.Kind kind) throws AddressException {
        Failure failure = Failure.of(wrapped(new SMTPAddressFailedException(
                new InternetAddress("ann@example.com"), "RCPT TO", code, code + " <ann@example.com> no")));
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.reason()).contains(Integer.toString(code)).doesNotContain("ann@", "example.com");
    }

    @ParameterizedTest
    @CsvSource({"421, THROTTLED", "451, TRANSIENT", "550, PERMANENT", "554, PERMANENT"})
    void aRefusedMessageSaysNothingOfItsAddress(int code, Failure.Kind kind) {
        assertThat(Failure.of(new SMTPSendFailedException("DATA", code, code + " no", null, null, null, null))
                        .kind())
                .isEqualTo(kind);
    }

    @Test
    void anAddressThatIsNoneIsNeverTriedAgain() {
        assertThat(Failure.of(new AddressException("no")).kind()).isEqualTo(Failure.Kind.BAD_ADDRESS);
        assertThat(Failure.of(new AddressException("no")).isPermanent()).isTrue();
    }

    @Test
    void aBrokenConnectionIsTriedAgain() {
        assertThat(Failure.of(new MessagingException("gone", new java.io.IOException()))
                        .isPermanent())
                .isFalse();
    }

    private static MessagingException wrapped(Exception cause) {
        return new SendFailedException("Invalid Addresses", cause);
    }
}
