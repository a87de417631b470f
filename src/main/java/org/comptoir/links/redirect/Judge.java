package org.comptoir.links.redirect;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Judges a click by its headers alone: browsers that fetch ahead say so, honest machines name themselves. What only time can
 * tell (all links of a message at once, right after delivery) is judged over the stored rows.
 */
final class Judge {
    private static final int REMEMBERED = 5_000;
    private static final Map<String, String> FETCH_HEADERS =
            Map.of("Sec-Purpose", "sec-purpose", "Purpose", "purpose", "X-Purpose", "x-purpose", "X-Moz", "x-moz");

    /** In the agents of machines, in small letters. */
    private static final List<String> MACHINES = List.of(
            "bot",
            "crawl",
            "spider",
            "slurp",
            "preview",
            "facebookexternalhit",
            "whatsapp/",
            "headless",
            "phantomjs",
            "curl/",
            "wget/",
            "python",
            "go-http-client",
            "java/",
            "java-http-client",
            "okhttp",
            "apache-httpclient",
            "libwww",
            "node-fetch",
            "axios",
            "undici",
            "ruby",
            "php",
            "perl",
            "scrapy",
            "httrack",
            "lighthouse",
            "pingdom",
            "uptime",
            "monitor",
            "scanner",
            "validator",
            "proofpoint",
            "mimecast",
            "barracuda",
            "safelinks",
            "googleimageproxy",
            "google-safety",
            "google-read-aloud",
            "feedfetcher",
            "mediapartners",
            "embedly");

    /** What contains a machine's word and is none: a maker of telephones. */
    private static final String TELEPHONE = "cubot";

    private final Map<String, Verdict> agents = new ConcurrentHashMap<>();

    Verdict judge(Visit visit) {
        for (Map.Entry<String, String> header : FETCH_HEADERS.entrySet()) {
            String value = visit.header(header.getKey());
            if (value != null && fetchesAhead(value)) {
                return Verdict.prefetch(header.getValue());
            }
        }
        return agent(visit.header("User-Agent"));
    }

    private static boolean fetchesAhead(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return lower.contains("prefetch") || lower.contains("preview") || lower.contains("prerender");
    }

    /** The verdict about an agent is remembered: there are few agents and many clicks. */
    Verdict agent(@Nullable String agent) {
        if (agent == null || agent.isBlank()) {
            return Verdict.bot("no-agent");
        }
        Verdict known = agents.get(agent);
        if (known == null) {
            known = ofAgent(agent.toLowerCase(Locale.ROOT));
            if (agents.size() >= REMEMBERED) {
                agents.clear();
            }
            agents.put(agent, known);
        }
        return known;
    }

    private static Verdict ofAgent(String agent) {
        String said = agent.replace(TELEPHONE, "");
        return MACHINES.stream()
                .filter(said::contains)
                .findFirst()
                .map(word -> Verdict.bot("agent-" + word.replaceAll("[^a-z-]", "")))
                .orElse(Verdict.HUMAN);
    }
}
