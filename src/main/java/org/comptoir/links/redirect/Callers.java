package org.comptoir.links.redirect;

import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.comptoir.kernel.Clients;
import org.comptoir.kernel.Networks;

/** What counts as one caller, judged as everywhere in the house. */
final class Callers {
    private static final int REMEMBERED = 10_000;

    private final Networks proxies = Networks.parse(System.getProperty("comptoir.trusted.proxies", ""));
    private final Map<String, String> sites = new ConcurrentHashMap<>();

    String site(Visit visit) {
        String remote = visit.remote();
        if (!proxies.all().isEmpty()) {
            return Clients.site(Clients.judge(remote, visit.headers("X-Forwarded-For"), proxies));
        }
        // without proxies the address alone decides, and the same ones come again
        String known = sites.get(remote);
        if (known == null) {
            known = Clients.site(Clients.judge(remote, Collections.emptyList(), proxies));
            if (sites.size() >= REMEMBERED) {
                sites.clear();
            }
            sites.put(remote, known);
        }
        return known;
    }
}
