package org.comptoir.links.redirect;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** What this node did since it started, for a monitor; nothing of any tenant. */
enum Counters {
    WRITTEN("Clicks in the database."),
    GROUPS("Transactions that wrote them."),
    LATE("Of them, those written after the answer, because the database was away."),
    LOST("Clicks that were not kept, because too many waited or the database refused them."),
    DIRECT("Answers on their way by the shortcut past the web container."),
    UNKNOWN("Answers that a link is not known."),
    ENDED("Answers that an offer has ended."),
    LIMITED("Answers to callers who had tried too many unknown links."),
    UNAVAILABLE("Answers that a link cannot be looked up now.");

    private final String help;
    private final AtomicLong value = new AtomicLong();

    Counters(String help) {
        this.help = help;
    }

    void add(long more) {
        value.addAndGet(more);
    }

    long value() {
        return value.get();
    }

    /** All of them as text that Prometheus reads. */
    static String text(int waiting, boolean away) {
        StringBuilder text = new StringBuilder();
        for (Counters one : values()) {
            String name = "comptoir_links_" + one.name().toLowerCase(Locale.ROOT) + "_total";
            text.append("# HELP %1$s %2$s%n# TYPE %1$s counter%n%1$s %3$d%n".formatted(name, one.help, one.value()));
        }
        text.append("# TYPE comptoir_links_waiting gauge\ncomptoir_links_waiting ")
                .append(waiting);
        text.append("\n# TYPE comptoir_links_database_up gauge\ncomptoir_links_database_up ")
                .append(away ? 0 : 1);
        return text.append('\n').toString();
    }
}
