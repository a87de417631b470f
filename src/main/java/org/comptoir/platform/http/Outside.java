package org.comptoir.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.comptoir.platform.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * Calls services that shops have named, each within a bounded time, without following anybody elsewhere and without a second
 * attempt: who asked knows whether one may do harm. Never called in a transaction.
 */
@ApplicationScoped
public class Outside {
    private static final int SECONDS = 10;
    private static final int MOST = 1 << 20;

    private final Outbound outbound = new Outbound();
    private final @Nullable Duration patience;
    private final @Nullable Set<String> hosts;

    @Inject
    private Config config;

    /** As the operator has set it. */
    public Outside() {
        this(null, null);
    }

    /** With so much patience, and these hosts beside public ones. */
    public Outside(@Nullable Duration patience, @Nullable Set<String> hosts) {
        this.patience = patience;
        this.hosts = hosts;
    }

    /** Why a shop may not name that address: {@code address}, {@code https} or {@code private}; null where it may. */
    public @Nullable String complaint(URI address) {
        return new OutsideHosts(own()).complaint(address);
    }

    public OutsideAnswer call(OutsideCall call) throws NotReached, NoAnswer {
        String complaint = complaint(call.address());
        if (complaint != null) {
            throw new NotReached("not allowed: " + complaint);
        }
        return outbound.send(request(call), patience(), MOST);
    }

    private HttpRequest request(OutsideCall call) {
        String body = call.body();
        HttpRequest.Builder request = HttpRequest.newBuilder(call.address())
                .timeout(patience())
                .method(call.method(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Accept", "application/json");
        if (body != null) {
            request.header("Content-Type", "application/json; charset=utf-8");
        }
        call.headers().forEach(request::header);
        return request.build();
    }

    private Duration patience() {
        return patience == null ? Duration.ofSeconds(config.number("outside.seconds", SECONDS)) : patience;
    }

    private Set<String> own() {
        return hosts == null
                ? Arrays.stream(config.text("outside.hosts").orElse("").split(","))
                        .map(host -> host.strip().toLowerCase(Locale.ROOT))
                        .filter(host -> !host.isEmpty())
                        .collect(Collectors.toUnmodifiableSet())
                : hosts;
    }
}
