package org.comptoir.outbox;

import java.math.BigDecimal;
import org.comptoir.outbox.OutgoingText.Channel;
import org.jspecify.annotations.Nullable;

/** Somebody who takes short messages to phones. Neither method is called in a transaction. */
interface TextProvider {
    Channel channel();

    /** Hands it over once; whether it may be handed over again stands in the failure. */
    Receipt send(ProviderAccount account, Claimed message) throws Untaken;

    /** Asks for something that changes nothing, to see whether the account works: what it answers to. */
    String check(ProviderAccount account) throws Untaken;

    /** What the provider calls it, and what it cost. */
    record Receipt(@Nullable String id, @Nullable BigDecimal credits) {}

    /** The provider did not take it, or nobody knows whether it did. */
    final class Untaken extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Failure failure;

        Untaken(Failure failure) {
            super(failure.reason());
            this.failure = failure;
        }

        Failure failure() {
            return failure;
        }
    }
}
