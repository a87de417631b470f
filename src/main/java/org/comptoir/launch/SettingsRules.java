package org.comptoir.launch;

import java.util.Map;

/** What settings must be to each other. */
final class SettingsRules {
    private SettingsRules() {}

    /** Judges only what was given, without defaults: a setting that nobody would read is a mistake worth telling. */
    static void check(Map<Setting, String> given) {
        needs(given, Setting.DB_USER, Setting.DB_URL);
        needs(given, Setting.DB_PASSWORD, Setting.DB_USER);
        needs(given, Setting.DB_URL, Setting.DB_USER);
        needs(given, Setting.SMTP_PORT, Setting.SMTP_HOST);
        needs(given, Setting.SMTP_TLS, Setting.SMTP_HOST);
        needs(given, Setting.SMTP_USER, Setting.SMTP_HOST);
        needs(given, Setting.SMTP_USER, Setting.SMTP_PASSWORD);
        needs(given, Setting.SMTP_PASSWORD, Setting.SMTP_USER);
        needs(given, Setting.SMTP_HOST, Setting.SMTP_SENDER);
        needs(given, Setting.ADMIN_EMAIL, Setting.ADMIN_PASSWORD);
        needs(given, Setting.ADMIN_PASSWORD, Setting.ADMIN_EMAIL);
        needs(given, Setting.ADMIN_TENANT, Setting.ADMIN_EMAIL);
    }

    /** Everybody knows the demo shop's passwords, so it stays on this machine unless a person insists. */
    static void checkDemo(Settings settings) {
        var bind = settings.get(Setting.BIND);
        if (settings.is(Setting.DEMO) && !settings.is(Setting.DEMO_ON_ANY_ADDRESS) && !Addresses.isLoopback(bind)) {
            throw Refusal.wrongSetting(
                    "COMPTOIR_BIND is " + bind + ", which other machines can reach, and the demo shop's"
                            + " passwords are public: set COMPTOIR_DEMO=false, or COMPTOIR_DEMO_ON_ANY_ADDRESS=true if you mean it.");
        }
    }

    private static void needs(Map<Setting, String> given, Setting present, Setting other) {
        if (given.containsKey(present) && !given.containsKey(other)) {
            throw Refusal.wrongSetting(
                    present.variable() + " is set but " + other.variable() + " is not; they are only of use together.");
        }
    }
}
