package org.comptoir.outbox;

import java.time.Instant;
import java.util.List;

/** Messages were handed over; fired inside the transaction that writes it down. */
public record MessagesSent(List<SentMessage> messages, Instant at) {
    public MessagesSent {
        messages = List.copyOf(messages);
    }
}
