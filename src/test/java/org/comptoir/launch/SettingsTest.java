package org.comptoir.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @TempDir
    Path folder;

    @Test
    void nothingSetGivesTheDemoShopOnLoopbackWithTheEmbeddedDatabase() {
        var settings = of();
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.get(Setting.BIND)).isEqualTo("127.0.0.1");
        assertThat(settings.get(Setting.BASE_URL)).isEqualTo("http://localhost:8080");
        assertThat(settings.embeddedDatabase()).isTrue();
        assertThat(settings.is(Setting.DEMO)).isTrue();
        assertThat(settings.find(Setting.SMTP_HOST)).isNull();
    }

    @Test
    void anExternalDatabaseGetsNoDemoDataUnlessAsked() {
        var url = Map.of("COMPTOIR_DB_URL", "jdbc:mariadb://db/comptoir", "COMPTOIR_DB_USER", "cook");
        assertThat(Settings.of(url).is(Setting.DEMO)).isFalse();
        assertThat(Settings.of(with(url, "COMPTOIR_DEMO", "true")).is(Setting.DEMO))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"none,25", "starttls,587", "tls,465"})
    void theMailPortFollowsTheEncryption(String tls, String port) {
        var settings = of("COMPTOIR_SMTP_HOST", "m", "COMPTOIR_SMTP_SENDER", "a@b.example", "COMPTOIR_SMTP_TLS", tls);
        assertThat(settings.get(Setting.SMTP_PORT)).isEqualTo(port);
    }

    @ParameterizedTest
    @CsvSource({
        "COMPTOIR_PROT,COMPTOIR_PORT",
        "COMPTOIR_SMTP_PASS,COMPTOIR_SMTP_PASSWORD",
        "comptoir_port,COMPTOIR_PORT"
    })
    void anUnknownNameIsRefusedWithTheNearestKnownOne(String written, String meant) {
        assertRefused(Map.of(written, "1"), written, "did you mean " + meant + "?");
    }

    @ParameterizedTest
    @CsvSource({
        "COMPTOIR_PORT,0",
        "COMPTOIR_PORT,65536",
        "COMPTOIR_PORT,eighty",
        "COMPTOIR_DEMO,yes",
        "COMPTOIR_BIND,no such name",
        "COMPTOIR_BASE_URL,shop.example",
        "COMPTOIR_DB_URL,jdbc:postgresql://db/comptoir",
        "COMPTOIR_SMTP_TLS,ssl",
        "COMPTOIR_DEFAULT_TENANT,My Shop",
        "COMPTOIR_KIOSK_NETWORKS,10.0.0.0/33",
        "COMPTOIR_KIOSK_NETWORKS,kiosk.example",
        "COMPTOIR_TRUSTED_PROXIES,'10.0.0.1,'",
        "COMPTOIR_ADMIN_EMAIL,admin",
        "COMPTOIR_AUDIT_MONTHS,0",
        "COMPTOIR_AUDIT_MONTHS,121"
    })
    void aWrongValueIsRefusedAndShown(String name, String value) {
        assertRefused(Map.of(name, value), name + " is \"" + value + "\"", "must be");
    }

    @Test
    void aSecretIsNeverShown() {
        assertThatThrownBy(() -> of("COMPTOIR_SECRET_KEY", "cGVwcGVy"))
                .hasMessageContaining("COMPTOIR_SECRET_KEY is set, but it must be 32 random bytes in Base64");
        assertThatThrownBy(() -> of("COMPTOIR_ADMIN_PASSWORD", "pepper"))
                .hasMessageContaining("COMPTOIR_ADMIN_PASSWORD is set, but it must be at least 12")
                .hasMessageNotContaining("pepper");
    }

    @ParameterizedTest
    @CsvSource({
        "COMPTOIR_DB_USER,cook,COMPTOIR_DB_URL",
        "COMPTOIR_SMTP_PORT,25,COMPTOIR_SMTP_HOST",
        "COMPTOIR_SMTP_HOST,mail.example,COMPTOIR_SMTP_SENDER",
        "COMPTOIR_ADMIN_EMAIL,a@b.example,COMPTOIR_ADMIN_PASSWORD"
    })
    void whatIsOfNoUseAloneIsRefused(String name, String value, String missing) {
        assertRefused(Map.of(name, value), name + " is set but " + missing + " is not");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
    void demoDataStaysOnThisMachine(String bind) {
        assertRefused(Map.of("COMPTOIR_BIND", bind), bind, "COMPTOIR_DEMO=false", "COMPTOIR_DEMO_ON_ANY_ADDRESS=true");
        assertThat(of("COMPTOIR_BIND", bind, "COMPTOIR_DEMO_ON_ANY_ADDRESS", "true")
                        .is(Setting.DEMO))
                .isTrue();
        assertThat(of("COMPTOIR_BIND", bind, "COMPTOIR_DEMO", "false").is(Setting.DEMO))
                .isFalse();
    }

    @Test
    void theEnvironmentWinsOverTheFileAndEmptyCountsAsNotSet() throws Exception {
        var file = file("comptoir.port=9001\ncomptoir.bind=127.0.0.2\n");
        var settings = of("COMPTOIR_CONFIG", file, "COMPTOIR_PORT", "9002", "COMPTOIR_BIND", "");
        assertThat(settings.port()).isEqualTo(9002);
        assertThat(settings.get(Setting.BIND)).isEqualTo("127.0.0.2");
    }

    @Test
    void anUnknownPropertyIsRefused() throws Exception {
        var file = file("comptoir.prot=9001\n");
        assertRefused(Map.of("COMPTOIR_CONFIG", file), "comptoir.prot", file, "did you mean comptoir.port?");
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        assertRefused(Map.of("COMPTOIR_CONFIG", "/no/such"), "/no/such", "there is no such file");
    }

    private String file(String content) throws Exception {
        return Files.writeString(folder.resolve("comptoir.properties"), content).toString();
    }

    private static void assertRefused(Map<String, String> environment, String... words) {
        assertThatThrownBy(() -> Settings.of(environment)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.exitCode()).isEqualTo(Refusal.WRONG_SETTING);
            assertThat(refusal.sentence()).contains(words);
        });
    }

    private static Settings of(String... namesAndValues) {
        var environment = new HashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            environment.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return Settings.of(environment);
    }

    private static Map<String, String> with(Map<String, String> environment, String name, String value) {
        var more = new HashMap<>(environment);
        more.put(name, value);
        return more;
    }
}
