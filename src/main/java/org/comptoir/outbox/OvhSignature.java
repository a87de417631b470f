package org.comptoir.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.comptoir.outbox.TextProvider.Untaken;
import org.comptoir.platform.http.OutsideAnswer;
import org.comptoir.platform.http.OutsideCall;
import org.comptoir.platform.time.Time;

/** What OVH knows a caller by: the request, the keys and the time, which is theirs and not ours. */
@ApplicationScoped
class OvhSignature {
    private static final Duration TRUSTED = Duration.ofHours(1);
    private static final int MOST = 1000;

    /** How far their clock is from ours, and since when we think so. */
    private record Offset(Duration offset, Instant since) {}

    private final Map<URI, Offset> clocks = new ConcurrentHashMap<>();

    @Inject
    private ProviderCalls calls;

    @Inject
    private Time time;

    OvhSignature() {}

    OvhSignature(ProviderCalls calls, Time time) {
        this.calls = calls;
        this.time = time;
    }

    /** The headers of a request with that body. */
    Map<String, String> of(ProviderAccount account, String method, URI address, String body) throws Untaken {
        String timestamp = Long.toString(time.now().plus(offset(account)).getEpochSecond());
        String consumer = String.valueOf(account.consumerKey());
        String all = String.join("+", account.secret(), consumer, method, address.toString(), body, timestamp);
        return Map.of(
                "X-Ovh-Application",
                String.valueOf(account.applicationKey()),
                "X-Ovh-Consumer",
                consumer,
                "X-Ovh-Timestamp",
                timestamp,
                "X-Ovh-Signature",
                "$1$" + sha1(all));
    }

    /** Their clock is asked for anew. */
    void forget(ProviderAccount account) {
        clocks.remove(account.endpoint());
    }

    private Duration offset(ProviderAccount account) throws Untaken {
        Offset known = clocks.get(account.endpoint());
        if (known == null || known.since().plus(TRUSTED).isBefore(time.now())) {
            known = ask(account);
            if (clocks.size() > MOST) {
                clocks.clear();
            }
            clocks.put(account.endpoint(), known);
        }
        return known.offset();
    }

    private Offset ask(ProviderAccount account) throws Untaken {
        OutsideAnswer answer = calls.ask(OutsideCall.get(account.at("/1.0/auth/time"), Map.of()));
        String said = answer.body().strip();
        if (!answer.isGood()) {
            throw new Untaken(ProviderCalls.refusal(account, answer, null));
        }
        if (!said.matches("\\d{1,12}")) {
            throw new Untaken(Failure.passing(Reason.UNREADABLE.with(null)));
        }
        Instant now = time.now();
        return new Offset(Duration.between(now, Instant.ofEpochSecond(Long.parseLong(said))), now);
    }

    /** SHA-1 is OVH's choice; the signature lives for seconds. */
    private static String sha1(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
