package org.comptoir.outbox;

import org.comptoir.outbox.OutgoingText.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A shop's account with the provider of a channel, as people see it: its keys are not among what can be seen.
 *
 * @param hasSecret whether there are keys that can be used; version 0 is for what nobody has set up yet
 */
public record ProviderSettings(
        Channel channel,
        boolean active,
        String endpoint,
        String account,
        @Nullable String applicationKey,
        @Nullable String inbox,
        @Nullable String sender,
        int perMinute,
        boolean hasSecret,
        long version) {

    /** What stands in the form of a channel that nobody has set up yet. */
    static ProviderSettings none(Channel channel) {
        String endpoint = channel == Channel.SMS ? "https://eu.api.ovh.com" : "";
        return new ProviderSettings(channel, false, endpoint, "", null, null, null, 0, false, 0);
    }

    static ProviderSettings of(ProviderRepository.Stored stored) {
        ProviderAccount account = stored.account();
        return new ProviderSettings(
                account.channel(),
                stored.active(),
                account.endpoint().toString(),
                account.account(),
                account.applicationKey(),
                account.inbox(),
                account.sender(),
                account.perMinute(),
                !account.secret().isEmpty(),
                stored.version());
    }
}
