package org.comptoir.campaigns;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody a campaign may tell, and what stands against it. */
record Person(
        long reservation,
        Instant since,
        long quantity,
        @Nullable String name,
        String email,
        @Nullable String language,
        List<Channel> channels,
        boolean told,
        boolean toldLately,
        boolean optedOut) {

    boolean wantsMail() {
        return channels.contains(Channel.EMAIL);
    }
}
