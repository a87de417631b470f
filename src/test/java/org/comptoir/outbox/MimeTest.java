package org.comptoir.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No words of anybody start a header of their own. */
class MimeTest {
    private static final UUID ID = UUID.fromString("019a0000-0000-7000-8000-000000000000");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\nBcc: thief@example.com\r\n",
                "\nBcc: thief@example.com",
                "\rBcc: thief@example.com",
                "a\u2028Bcc: thief@example.com",
                "\u0000\r\n\r\nBcc: thief@example.com"
            })
    void nothingInjectsAHeader(String evil) throws MessagingException, IOException {
        MimeMessage message = message("Subject" + evil, "Sender" + evil, "https://example.com/u" + evil);
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(head(message)).doesNotContainPattern("(?m)^Bcc");
        assertThat(message.getAllRecipients()).hasSize(1);
    }

    @Test
    void theMessageIdIsTheRowAtEveryAttempt() throws MessagingException {
        assertThat(message("s", "n", null).getMessageID()).isEqualTo("<" + ID + "@comptoir>");
        assertThat(message("s", "n", null).getMessageID())
                .isEqualTo(message("s", "n", null).getMessageID());
    }

    @Test
    void oneClickUnsubscribeIsSaidWhereThereIsAWay() throws MessagingException {
        MimeMessage message = message("s", "n", "https://example.com/u/1");
        assertThat(message.getHeader("List-Unsubscribe")).containsExactly("<https://example.com/u/1>");
        assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(message("s", "n", null).getHeader("List-Unsubscribe")).isNull();
    }

    private static MimeMessage message(
            String subject, String sender, @org.jspecify.annotations.Nullable String unsubscribe)
            throws MessagingException {
        Claimed mail = new Claimed(
                ID,
                ID,
                "email",
                "test",
                "1",
                null,
                "ann@example.com",
                subject,
                "<p>é</p>",
                "é",
                0,
                3,
                sender,
                "shop@example.com",
                unsubscribe,
                false,
                null,
                false);
        return Mime.message(Session.getInstance(new Properties()), mail, "no-reply@example.com", Instant.EPOCH);
    }

    private static String head(MimeMessage message) throws MessagingException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        message.writeTo(out);
        String all = out.toString(StandardCharsets.UTF_8);
        return all.substring(0, all.indexOf("\r\n\r\n"));
    }
}
