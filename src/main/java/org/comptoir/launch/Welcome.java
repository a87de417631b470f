package org.comptoir.launch;

/** The one block a person reads when the product is up. */
final class Welcome {
    private Welcome() {}

    static String text(Settings settings) {
        var base = settings.get(Setting.BASE_URL);
        var text = new StringBuilder("\nComptoir is ready.\n\n");
        line(text, "Open", base);
        if (settings.is(Setting.DEMO)) {
            line(text, "Sign in", "admin@ manager@ kitchen@ counter@ drive@demo.comptoir.test");
            line(text, "", "password demo-Comptoir-2026, PIN 482637");
        }
        line(
                text,
                "Mail",
                settings.find(Setting.SMTP_HOST) == null
                        ? base + "/outbox/mailbox"
                        : "goes out by " + settings.get(Setting.SMTP_HOST));
        line(text, "Data", settings.get(Setting.DATA));
        line(text, "Stop", "Ctrl-C");
        return text.toString();
    }

    private static void line(StringBuilder text, String title, String value) {
        text.append("  %-8s %s%n".formatted(title, value));
    }
}
