package org.comptoir.launch;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The settings of this run, checked and with their defaults. */
final class Settings {
    private final Map<Setting, String> values;

    private Settings(Map<Setting, String> values) {
        this.values = values;
    }

    /** Reads the environment and the file it names; throws the refusal of the first thing that is wrong. */
    static Settings of(Map<String, String> environment) {
        var given = SettingsSource.read(environment);
        given.forEach(Settings::requireValid);
        SettingsRules.check(given);
        var values = new EnumMap<Setting, String>(Setting.class);
        for (var setting : Setting.values()) {
            if (setting.fallback() != null) {
                values.put(setting, setting.fallback());
            }
        }
        values.putAll(given);
        values.putIfAbsent(Setting.BASE_URL, "http://localhost:" + values.get(Setting.PORT));
        values.putIfAbsent(Setting.DEMO, String.valueOf(!values.containsKey(Setting.DB_URL)));
        if (values.containsKey(Setting.SMTP_HOST)) {
            values.putIfAbsent(Setting.SMTP_PORT, usualPort(values.get(Setting.SMTP_TLS)));
        } else {
            values.putIfAbsent(Setting.SMTP_SENDER, "no-reply@comptoir.test");
        }
        var settings = new Settings(values);
        SettingsRules.checkDemo(settings);
        return settings;
    }

    @Nullable
    String find(Setting setting) {
        return values.get(setting);
    }

    /** The value of a setting that has a default. */
    String get(Setting setting) {
        var value = values.get(setting);
        if (value == null) {
            throw new IllegalStateException(setting + " has no value");
        }
        return value;
    }

    boolean is(Setting setting) {
        return "true".equalsIgnoreCase(values.get(setting));
    }

    int port() {
        return Integer.parseInt(get(Setting.PORT));
    }

    boolean embeddedDatabase() {
        return !values.containsKey(Setting.DB_URL);
    }

    /** Hands every value to the application, which reads them with MicroProfile Config. */
    void publish() {
        values.forEach((setting, value) -> System.setProperty(setting.property(), value));
    }

    private static String usualPort(@Nullable String tls) {
        return "tls".equals(tls) ? "465" : "none".equals(tls) ? "25" : "587";
    }

    private static void requireValid(Setting setting, String value) {
        if (!setting.check().holds().test(value)) {
            var shown = setting.isSecret() ? " is set" : " is \"" + value + "\"";
            throw Refusal.wrongSetting(setting.variable() + shown + ", but it must be "
                    + setting.check().mustBe() + ".");
        }
    }
}
