package org.comptoir.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.comptoir.kernel.TenantId;
import org.comptoir.platform.secrets.Secrets;
import org.comptoir.platform.time.Time;
import org.jspecify.annotations.Nullable;

/** Judges what another system signed with the tenant's event secret: {@code sha256=} and the HMAC of timestamp, dot and raw body. */
@ApplicationScoped
public class EventSignatures {
    private static final String HMAC = "HmacSHA256";
    private static final String PREFIX = "sha256=";

    /** Longer than that, an eavesdropper could send it again. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");

    @Inject
    private Secrets secrets;

    @Inject
    private ShopRepository shops;

    @Inject
    private Time time;

    /** Within the last five minutes; false, too, where the tenant has no secret. */
    public boolean isSigned(TenantId tenant, @Nullable String timestamp, @Nullable String signature, byte[] body) {
        if (timestamp == null
                || signature == null
                || !SECONDS.matcher(timestamp).matches()) {
            return false;
        }
        long age = time.now().getEpochSecond() - Long.parseLong(timestamp);
        return Math.abs(age) <= FRESH.toSeconds()
                && shops.eventSecret(tenant.value())
                        .map(hidden -> secrets.open(tenant.value(), hidden))
                        .filter(secret -> isSame(signature, sign(secret, timestamp, body)))
                        .isPresent();
    }

    static String sign(String secret, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return PREFIX + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In the same time wherever they differ. */
    private static boolean isSame(String given, String expected) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
