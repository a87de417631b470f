package org.comptoir.outbox;

/** Whether it is known what became of a message; of what failed for good, some may have arrived all the same. */
public enum Certainty {
    CERTAIN,
    UNCERTAIN
}
