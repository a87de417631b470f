package org.comptoir.links;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.comptoir.kernel.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * A link to make. The tag says what it belongs to and the message in which it stands; both mean nothing here. Where a message
 * has several links, all of them followed within a second is a machine.
 */
public record NewLink(
        String targetUrl,
        @Nullable String channel,
        @Nullable String tag,
        @Nullable String message,
        @Nullable Instant expiresAt) {
    private static final int LONGEST = 2048;
    private static final Pattern CHANNEL = Pattern.compile("[A-Za-z0-9_-]{1,20}");
    private static final Pattern TAG = Pattern.compile("[!-~]{1,64}");

    public NewLink {
        targetUrl = target(targetUrl);
        channel = word(channel, "channel", CHANNEL, "links_link.bad_channel");
        tag = word(tag, "tag", TAG, "links_link.bad_tag");
        message = word(message, "message", TAG, "links_link.bad_message");
    }

    /** Web addresses only, as a browser would send them; no names or passwords in front of the host, which would hide it. */
    private static String target(String text) {
        try {
            URI uri = new URI(text.strip());
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            String address = uri.toASCIIString();
            if (web && uri.getHost() != null && uri.getRawUserInfo() == null && address.length() <= LONGEST) {
                return uri.getScheme().toLowerCase(Locale.ROOT)
                        + address.substring(uri.getScheme().length());
            }
        } catch (URISyntaxException none) {
            // said below
        }
        throw DomainException.invalid("target_url", "links_link.bad_target");
    }

    private static @Nullable String word(@Nullable String text, String field, Pattern allowed, String sentence) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!allowed.matcher(text.strip()).matches()) {
            throw DomainException.invalid(field, sentence);
        }
        return text.strip();
    }
}
