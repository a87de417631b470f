package org.comptoir.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.comptoir.kernel.ErrorCode;
import org.junit.jupiter.api.Test;

/** Every word a person reads stands in both languages, under a key that somebody uses. */
class MessagesTest {
    private static final Path FOLDER = Path.of("src/main/resources/org/comptoir");
    private static final Properties ENGLISH = load("messages.properties");
    private static final Properties FRENCH = load("messages_fr.properties");
    private static final Pattern HOLE = Pattern.compile("\\{\\d");
    /** What looks like a key and is none is the audit's code for an act on a token. */
    private static final Pattern KEY =
            Pattern.compile("(?!api_token\\.)(?:[a-z]+_[a-z]\\w*|common|error|nav)\\.\\w+(?:\\.\\w+)*");

    /** Keys that code puts together from a part it computes. */
    private static final Set<String> COMPUTED = Set.of(
            "error.",
            "notifications_reset.",
            "notifications_invitation.",
            "notifications_order.method_",
            "notifications_staff.",
            "outbox_messages.kind_",
            "outbox_messages.status_",
            "outbox_message.reason_",
            "access_audit.word_",
            "jakarta.faces.",
            "access_erasure.kind_",
            "access_tenantWrong.",
            "campaigns_reason.",
            "campaigns_message.",
            "campaigns_got.",
            "campaigns_state.",
            "campaigns_dry.",
            "campaigns_optOuts.channel_",
            "campaigns_trouble.",
            "campaigns_campaigns.state_",
            "campaigns_reservations.status_");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(FRENCH.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(ENGLISH.stringPropertyNames());
    }

    @Test
    void bothLanguagesFillTheSameHoles() {
        assertThat(ENGLISH.stringPropertyNames())
                .allSatisfy(k ->
                        assertThat(holes(FRENCH.getProperty(k, ""))).as(k).isEqualTo(holes(ENGLISH.getProperty(k))));
    }

    @Test
    void noSentenceIsEmpty() {
        assertThat(ENGLISH.values()).noneMatch(v -> v.toString().isBlank());
        assertThat(FRENCH.values()).noneMatch(v -> v.toString().isBlank());
    }

    @Test
    void everyUsedKeyExists() {
        assertThat(used()).filteredOn(k -> !ENGLISH.containsKey(k)).isEmpty();
    }

    @Test
    void everyKeyIsUsed() {
        Set<String> used = used();
        Set<String> parts = prefixes();
        assertThat(ENGLISH.stringPropertyNames())
                .filteredOn(k -> !used.contains(k))
                .filteredOn(k -> parts.stream().noneMatch(k::startsWith))
                .isEmpty();
    }

    @Test
    void everyErrorCodeHasItsSentenceAndNoOther() {
        Set<String> codes =
                Arrays.stream(ErrorCode.values()).map(ErrorCode::messageKey).collect(Collectors.toSet());
        assertThat(ENGLISH.stringPropertyNames())
                .filteredOn(k -> k.matches("error\\.[A-Z_]+"))
                .containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void theReaderSeesKeysInCodeAndPages() {
        assertThat(keysOf("say(\"access_users.title\"); log(\"The file.txt is there\")"))
                .containsExactly("access_users.title");
        assertThat(holes("{0} of {1,number}")).isNotEqualTo(holes("{0}"));
    }

    private static Set<String> used() {
        Set<String> keys = new TreeSet<>();
        Sources.files(Sources.WEBAPP, ".xhtml")
                .forEach(f -> keys.addAll(Page.of(f).keys()));
        Sources.files(Sources.MAIN, ".java").forEach(f -> keys.addAll(keysOf(Sources.text(f))));
        return keys;
    }

    private static Set<String> keysOf(String java) {
        return Literals.of(java).stream()
                .filter(l -> KEY.matcher(l).matches())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> prefixes() {
        Set<String> parts = new TreeSet<>(COMPUTED);
        Sources.files(Sources.WEBAPP, ".xhtml")
                .forEach(f -> parts.addAll(Page.of(f).prefixes()));
        return parts;
    }

    private static Set<String> holes(String sentence) {
        return HOLE.matcher(sentence).results().map(r -> r.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties load(String name) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return properties;
    }
}
