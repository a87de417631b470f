package org.comptoir.outbox;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Asked at the last moment before a batch is sent; rooms that queue messages implement it for theirs. */
public interface SendGate {
    /** What is not to be sent now; what the answer does not name is. Not called in a transaction. */
    Map<UUID, Verdict> judge(List<Candidate> batch);
}
