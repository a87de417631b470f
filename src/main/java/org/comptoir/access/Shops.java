package org.comptoir.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.comptoir.platform.config.Config;
import org.comptoir.platform.time.Time;

/** Which shop a host name leads to; remembered for a moment, because a kiosk's page asks many times a second. */
@ApplicationScoped
public class Shops {
    private static final Duration REMEMBERED = Duration.ofSeconds(3);

    /** Callers choose the host they name: without a bound they would choose how much is remembered, too. */
    private static final int MOST = 1000;

    private record Answer(Optional<Shop> shop, Instant until) {}

    private final Map<String, Answer> known = new ConcurrentHashMap<>();

    @Inject
    private ShopRepository repository;

    @Inject
    private Config config;

    @Inject
    private Time time;

    Optional<Shop> at(String serverName) {
        String host = host(serverName);
        Instant now = time.now();
        Answer answer = known.get(host);
        if (answer == null || !now.isBefore(answer.until())) {
            if (known.size() >= MOST) {
                known.clear();
            }
            answer = new Answer(repository.find(host, fallback()), now.plus(REMEMBERED));
            known.put(host, answer);
        }
        return answer.shop();
    }

    /** The same where nobody has to be asked for it. */
    public Optional<Shop> remembered(String serverName) {
        Answer answer = known.get(host(serverName));
        return answer != null && time.now().isBefore(answer.until()) ? answer.shop() : Optional.empty();
    }

    private static String host(String serverName) {
        String host = serverName.toLowerCase(Locale.ROOT);
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    /** On this node a change is seen at once, on the others after a moment. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) TenantChanged event) {
        known.clear();
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) TenantCreated event) {
        known.clear();
    }

    /** The demo shop where there is demo data and nobody named another. */
    private String fallback() {
        return config.text("default.tenant").orElse(config.flag("demo") ? "demo" : "");
    }
}
