package org.comptoir.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The API token of a request. Pages take none; where one is given, the cookie beside it counts for nothing. */
final class BearerToken {
    private static final String SCHEME = "Bearer ";
    private static final String API = "/api";

    private BearerToken() {}

    /** By the path that the container has mapped: the raw one may say /api/../ and mean a page. */
    static Optional<String> read(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null
                        && API.equals(request.getServletPath())
                        && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(header.substring(SCHEME.length()).strip())
                : Optional.empty();
    }
}
