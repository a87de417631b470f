package org.comptoir.outbox;

import java.net.URI;
import java.util.UUID;
import org.comptoir.outbox.OutgoingText.Channel;
import org.jspecify.annotations.Nullable;

/**
 * What a shop calls a provider with. It says nothing of itself: two of its parts are keys.
 *
 * @param account the service at OVH, the account's number at Chatwoot
 * @param applicationKey OVH only, like the consumer key; the secret is the application's there and the access token at Chatwoot
 * @param inbox Chatwoot only: which of its inboxes is the WhatsApp number
 */
record ProviderAccount(
        UUID tenant,
        Channel channel,
        URI endpoint,
        String account,
        @Nullable String applicationKey,
        @Nullable String inbox,
        @Nullable String sender,
        String secret,
        @Nullable String consumerKey,
        int perMinute) {

    /** The endpoint with that path behind it. */
    URI at(String path) {
        return URI.create(endpoint.toString().replaceAll("/+$", "") + path);
    }

    /** Those words without anything that is a key here. */
    String without(String words) {
        String clean = words.replace(secret, "***");
        return consumerKey == null || consumerKey.isEmpty() ? clean : clean.replace(consumerKey, "***");
    }

    @Override
    public String toString() {
        return channel + " of " + tenant;
    }
}
