package org.comptoir.outbox;

import java.time.Instant;
import java.util.List;

/** Messages could not be handed over, or a gate refused them for good; fired inside the transaction that writes it down. */
public record MessagesFailed(List<SentMessage> messages, Instant at) {
    public MessagesFailed {
        messages = List.copyOf(messages);
    }
}
