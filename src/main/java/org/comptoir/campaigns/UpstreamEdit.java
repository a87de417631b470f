package org.comptoir.campaigns;

import org.comptoir.kernel.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of the shop upstream.
 *
 * @param token nothing where the one that is kept stays
 */
public record UpstreamEdit(String baseUrl, @Nullable String token, boolean isEnabled, long version) {
    private static final int LONGEST = 1000;

    public UpstreamEdit {
        baseUrl = UpstreamAddress.read(baseUrl);
        token = token == null || token.isBlank() ? null : token.strip();
        if (token != null && token.length() > LONGEST) {
            throw DomainException.invalid("token", "too_long");
        }
        if (token != null && !token.matches("[\\x21-\\x7e]+")) {
            throw DomainException.invalid("token", "campaigns_optOutSync.bad_token");
        }
    }
}
