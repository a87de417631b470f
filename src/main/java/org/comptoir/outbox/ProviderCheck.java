package org.comptoir.outbox;

import org.jspecify.annotations.Nullable;

/**
 * What came of asking a provider whether an account works.
 *
 * @param reason null where it does
 * @param words what it answered to: the credits left at OVH, the inbox's name at Chatwoot; or what it said against it
 */
public record ProviderCheck(@Nullable Reason reason, String words) {
    public boolean works() {
        return reason == null;
    }

    static ProviderCheck of(Failure failure) {
        String said = failure.reason();
        Reason reason = Reason.of(said);
        return new ProviderCheck(
                reason == null ? Reason.REFUSED : reason,
                said.contains(":") ? said.substring(said.indexOf(':') + 1).strip() : "");
    }
}
