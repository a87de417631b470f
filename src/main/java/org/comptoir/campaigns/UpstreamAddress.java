package org.comptoir.campaigns;

import java.net.URI;
import java.net.URISyntaxException;
import org.comptoir.kernel.DomainException;

/** Where the shop upstream is asked: nothing in it but host, port and path. Whether it may be asked there is not said here. */
final class UpstreamAddress {
    private static final int LONGEST = 500;

    private UpstreamAddress() {}

    /** Without a slash at its end; VALIDATION_ERROR where it is none. */
    static String read(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            throw DomainException.invalid("base_url", "required");
        }
        if (text.length() > LONGEST) {
            throw DomainException.invalid("base_url", "too_long");
        }
        try {
            URI uri = new URI(text);
            if (uri.getHost() == null
                    || uri.getRawUserInfo() != null
                    || uri.getRawQuery() != null
                    || uri.getRawFragment() != null) {
                throw DomainException.invalid("base_url", "campaigns_optOutSync.bad_url");
            }
            return uri.toASCIIString().replaceFirst("/+$", "");
        } catch (URISyntaxException none) {
            throw DomainException.invalid("base_url", "campaigns_optOutSync.bad_url");
        }
    }
}
