package org.comptoir.platform.http;

import org.jspecify.annotations.Nullable;

/** What somebody outside answered; {@code location} where they wanted to send us elsewhere. */
public record OutsideAnswer(
        int status, String body, @Nullable String location) {
    private static final int OK = 200;
    private static final int REDIRECT = 300;
    private static final int REFUSED = 400;

    public boolean isGood() {
        return status >= OK && status < REDIRECT;
    }

    public boolean isRedirect() {
        return status >= REDIRECT && status < REFUSED;
    }
}
