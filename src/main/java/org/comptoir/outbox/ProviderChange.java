package org.comptoir.outbox;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.comptoir.kernel.DomainException;
import org.comptoir.outbox.OutgoingText.Channel;
import org.jspecify.annotations.Nullable;

/** What somebody wants a provider's settings to be; a key that is not given stays as it is. It says none of itself. */
public record ProviderChange(
        boolean active,
        String endpoint,
        String account,
        @Nullable String applicationKey,
        @Nullable String inbox,
        @Nullable String sender,
        int perMinute,
        @Nullable String secret,
        @Nullable String consumerKey,
        long version) {
    private static final int MOST_A_MINUTE = 100_000;

    /** The account that this makes of what was there before. */
    ProviderAccount on(@Nullable ProviderAccount before, UUID tenant, Channel channel) {
        boolean isSms = channel == Channel.SMS;
        if (perMinute < 0 || perMinute > MOST_A_MINUTE) {
            throw DomainException.invalid("per_minute", "outbox_providers.per_minute_range");
        }
        return new ProviderAccount(
                tenant,
                channel,
                address(),
                matching("account", account, isSms ? "[A-Za-z0-9._-]{1,100}" : "\\d{1,18}"),
                isSms ? matching("application_key", applicationKey, "[A-Za-z0-9]{1,100}") : null,
                isSms ? null : matching("inbox", inbox, "\\d{1,18}"),
                isSms && !isBlank(sender) ? matching("sender", sender, "[A-Za-z0-9 .+-]{1,20}") : null,
                key("secret", secret, before, before == null ? null : before.secret()),
                isSms ? key("consumer_key", consumerKey, before, before == null ? null : before.consumerKey()) : null,
                perMinute);
    }

    /** The names of what is not as it was. */
    List<String> differences(@Nullable ProviderSettings before) {
        List<String> names = new ArrayList<>();
        add(names, "active", before == null || before.active() != active);
        add(names, "endpoint", before == null || !before.endpoint().equals(endpoint.strip()));
        add(names, "account", before == null || !before.account().equals(account.strip()));
        add(names, "application_key", isOther(before == null ? null : before.applicationKey(), applicationKey));
        add(names, "inbox", isOther(before == null ? null : before.inbox(), inbox));
        add(names, "sender", isOther(before == null ? null : before.sender(), sender));
        add(names, "per_minute", before == null ? perMinute > 0 : before.perMinute() != perMinute);
        add(names, "secret", !isBlank(secret));
        add(names, "consumer_key", !isBlank(consumerKey));
        return names;
    }

    private URI address() {
        try {
            URI address = new URI(endpoint.strip());
            if (address.getHost() != null && address.getRawQuery() == null) {
                return address;
            }
        } catch (java.net.URISyntaxException e) {
            // said below
        }
        throw DomainException.invalid(
                "endpoint", isBlank(endpoint) ? "outbox_providers.missing" : "outbox_providers.endpoint_address");
    }

    /** Keys belong to the address they were given for: who names another must know them. */
    private String key(String field, @Nullable String given, @Nullable ProviderAccount before, @Nullable String kept) {
        if (!isBlank(given)) {
            return matching(field, given, "[\\x21-\\x7e]{1,200}");
        }
        if (kept == null || kept.isEmpty() || before == null) {
            throw DomainException.invalid(field, "outbox_providers.secret_missing");
        }
        if (!before.endpoint().equals(address())) {
            throw DomainException.invalid(field, "outbox_providers.secret_again");
        }
        return kept;
    }

    private static String matching(String field, @Nullable String text, String pattern) {
        String said = text == null ? "" : text.strip();
        if (!said.matches(pattern)) {
            throw DomainException.invalid(field, said.isEmpty() ? "outbox_providers.missing" : "outbox_providers.form");
        }
        return said;
    }

    private static void add(List<String> names, String name, boolean differs) {
        if (differs) {
            names.add(name);
        }
    }

    private static boolean isOther(@Nullable String before, @Nullable String now) {
        return !Objects.equals(before == null ? "" : before, now == null ? "" : now.strip());
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    @Override
    public String toString() {
        return "settings of a provider";
    }
}
