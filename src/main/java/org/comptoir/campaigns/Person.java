package org.comptoir.campaigns;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.comptoir.kernel.Phone;
import org.jspecify.annotations.Nullable;

/** Somebody a campaign may tell, and what stands against it. */
record Person(
        long reservation,
        Instant since,
        long quantity,
        @Nullable String name,
        String email,
        @Nullable String phone,
        @Nullable String language,
        List<Channel> channels,
        boolean told,
        boolean toldLately,
        boolean optedOut) {

    /** What may be sent to them: each only by a channel that they agreed to, by phone only where there is one. */
    List<Message> messages() {
        return Arrays.stream(Message.values())
                .filter(message -> whyNot(message) == null)
                .toList();
    }

    /** Why that message is none for them; nothing where it is. */
    @Nullable
    String whyNot(Message message) {
        if (!channels.contains(message.channel())) {
            return Skip.NO_CONSENT;
        }
        if (message.isMail()) {
            return null;
        }
        return phone == null ? Skip.NO_PHONE : Phone.isValid(phone) ? null : Skip.invalidFor(message.channel());
    }
}
