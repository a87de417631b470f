package org.comptoir.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.comptoir.outbox.Failure.Kind;
import org.comptoir.outbox.OutgoingText.Channel;
import org.comptoir.outbox.Providers.Mood;
import org.comptoir.outbox.TextProvider.Receipt;
import org.comptoir.outbox.TextProvider.Untaken;
import org.comptoir.platform.http.Outside;
import org.comptoir.platform.time.Time;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both clients against servers that answer as the providers do, errors included. */
class ProvidersTest {
    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final String PHONE = "+33612345678";
    private static final WhatsAppTemplate TEMPLATE = new WhatsAppTemplate(
            "back_in_stock", WhatsAppTemplate.Category.MARKETING, "fr", List.of("Ada", "Cola"), "CODE-1");

    private final Providers providers = new Providers();
    private final ProviderCalls calls = new ProviderCalls(new Outside(Duration.ofMillis(700), Set.of("127.0.0.1")));
    private final OvhSms ovh = new OvhSms(calls, new OvhSignature(calls, new Time()));
    private final Chatwoot chatwoot = new Chatwoot(calls, new ChatwootContacts(calls));

    @AfterEach
    void close() {
        providers.close();
    }

    @Test
    void anSmsGoesAsOvhWantsIt() throws Untaken {
        Receipt receipt = ovh.send(account(Channel.SMS), message("sms", "C'est là !", true, null));
        assertThat(receipt.id()).isEqualTo("4711");
        assertThat(receipt.credits()).isEqualByComparingTo("1.5");
        JsonObject job = providers.handed().iterator().next();
        assertThat(job.getString("class")).isEqualTo("phoneDisplay");
        assertThat(job.getString("coding")).isEqualTo("7bit");
        assertThat(job.getBoolean("noStopClause"))
                .as("advertising can be stopped")
                .isFalse();
        assertThat(job.getString("sender")).isEqualTo("COMPTOIR");
        assertThat(job.getJsonArray("receivers").getString(0)).isEqualTo(PHONE);
        ovh.send(account(Channel.SMS), message("sms", "Ça y est ☺", false, null));
        JsonObject other = providers.handed().stream().skip(1).findFirst().orElseThrow();
        assertThat(other.getString("coding")).as("a letter no old phone has").isEqualTo("8bit");
        assertThat(other.getBoolean("noStopClause")).isTrue();
    }

    @Test
    void aWhatsAppMessageFindsItsConversationAgain() throws Untaken {
        for (int i = 0; i < 2; i++) {
            assertThat(chatwoot.send(account(Channel.WHATSAPP), message("whatsapp", "back", false, TEMPLATE))
                            .id())
                    .isEqualTo("99");
        }
        assertThat(providers.contacts()).isOne();
        assertThat(providers.calls()).as("four calls, then three").isEqualTo(7);
        JsonObject params = providers.handed().iterator().next().getJsonObject("template_params");
        assertThat(params.getString("name")).isEqualTo("back_in_stock");
        assertThat(params.getString("category")).isEqualTo("MARKETING");
        assertThat(params.getString("language")).isEqualTo("fr");
        JsonObject processed = params.getJsonObject("processed_params");
        assertThat(processed.getJsonObject("body").getString("2")).isEqualTo("Cola");
        assertThat(processed.getJsonArray("buttons").getJsonObject(0).getString("type"))
                .isEqualTo("copy_code");
        assertThat(processed.getJsonArray("buttons").getJsonObject(0).getString("parameter"))
                .isEqualTo("CODE-1");
    }

    @ParameterizedTest
    @CsvSource({
        "INVALID, BAD_ADDRESS, bad_phone",
        "THROTTLE, THROTTLED, throttled: Too many requests",
        "REFUSE, PERMANENT, 'refused: Not this to +33***78, said ***'",
        "FORBID, THROTTLED, credentials: This credential does not exist",
        "BREAK, UNCERTAIN, server_error: 502",
        "CUT, UNCERTAIN, no_answer:.*",
        "HOLD, UNCERTAIN, no_answer: no answer within 0 s",
        "GARBAGE, UNCERTAIN, unreadable",
        "ELSEWHERE, THROTTLED, redirect: http://localhost:.*/elsewhere"
    })
    void whatAnSmsMeetsWith(Mood mood, Kind kind, String reason) {
        providers.become(mood);
        expect(ovh, Channel.SMS, kind, reason);
    }

    @ParameterizedTest
    @CsvSource({
        "THROTTLE, THROTTLED, throttled: Too many requests",
        "FORBID, THROTTLED, credentials: This credential does not exist",
        "BREAK, UNCERTAIN, server_error: 502",
        "CUT, UNCERTAIN, no_answer:.*",
        "GARBAGE, UNCERTAIN, unreadable",
        "ELSEWHERE, THROTTLED, redirect: http://localhost:.*/elsewhere",
        "CODE_131049, PERMANENT, 131049: This message was not delivered.*",
        "CODE_131056, TRANSIENT, 131056: .*pair rate limit hit",
        "CODE_130429, THROTTLED, 130429: Rate limit hit"
    })
    void whatAWhatsAppMessageMeetsWith(Mood mood, Kind kind, String reason) {
        providers.become(mood);
        expect(chatwoot, Channel.WHATSAPP, kind, reason);
    }

    /** The signature is refused before anything is done: that call may be made again, and only that. */
    @Test
    void aClockThatWentWrongIsLearntAgain() throws Untaken {
        ovh.send(account(Channel.SMS), message("sms", "one", false, null));
        providers.drift(3600);
        ovh.send(account(Channel.SMS), message("sms", "two", false, null));
        assertThat(providers.words()).containsExactly("one", "two");
    }

    @Test
    void whoIsNotThereHasBeenAskedNothing() {
        providers.close();
        for (TextProvider client : List.of(ovh, chatwoot)) {
            expect(client, client.channel(), Kind.TRANSIENT, "unreachable.*");
        }
    }

    @Test
    void theCheckSendsNothing() throws Untaken {
        assertThat(ovh.check(account(Channel.SMS))).isEqualTo("1234.5");
        assertThat(chatwoot.check(account(Channel.WHATSAPP))).isEqualTo("Shop");
        assertThat(providers.handed()).isEmpty();
        ProviderAccount other = new ProviderAccount(
                ID, Channel.WHATSAPP, providers.uri(), "7", null, "3", null, "another token", null, 0);
        assertThatThrownBy(() -> chatwoot.check(other)).hasMessageStartingWith("credentials");
    }

    @Test
    void anAccountSaysNoneOfItsKeys() {
        assertThat(account(Channel.SMS).toString()).doesNotContain(Providers.SECRET, Providers.CONSUMER_KEY);
        assertThat(new ProviderChange(true, "e", "a", null, null, null, 0, "secret", "consumer", 0).toString())
                .doesNotContain("consumer", "secret");
    }

    private void expect(TextProvider client, Channel channel, Kind kind, String reason) {
        Claimed message = message(channel == Channel.SMS ? "sms" : "whatsapp", "back", true, null);
        Untaken untaken = catchThrowableOfType(Untaken.class, () -> client.send(account(channel), message));
        assertThat(untaken.failure().kind()).isEqualTo(kind);
        assertThat(untaken.failure().reason())
                .matches(reason.replace("+", "\\+").replace("***", "\\*\\*\\*"));
        assertThat(providers.handed()).as("never twice").hasSizeLessThan(2);
        assertThat(providers.followed()).isZero();
    }

    private ProviderAccount account(Channel channel) {
        return channel == Channel.SMS
                ? new ProviderAccount(
                        ID,
                        channel,
                        providers.uri(),
                        "sms-ab1-1",
                        Providers.APPLICATION_KEY,
                        null,
                        "COMPTOIR",
                        Providers.SECRET,
                        Providers.CONSUMER_KEY,
                        0)
                : new ProviderAccount(ID, channel, providers.uri(), "7", null, "3", null, Providers.TOKEN, null, 0);
    }

    private static Claimed message(
            String channel, String text, boolean advertising, @Nullable WhatsAppTemplate template) {
        return new Claimed(
                ID,
                ID,
                channel,
                "test",
                "1",
                null,
                PHONE,
                "",
                null,
                text,
                0,
                3,
                null,
                null,
                null,
                advertising,
                template,
                false);
    }
}
