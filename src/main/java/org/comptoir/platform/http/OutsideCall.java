package org.comptoir.platform.http;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request to somebody outside; a body is JSON. Its headers hold keys, so that it says none of them of itself. */
public record OutsideCall(
        String method,
        URI address,
        Map<String, String> headers,
        @Nullable String body) {
    public static OutsideCall get(URI address, Map<String, String> headers) {
        return new OutsideCall("GET", address, headers, null);
    }

    public static OutsideCall post(URI address, Map<String, String> headers, String body) {
        return new OutsideCall("POST", address, headers, body);
    }

    @Override
    public String toString() {
        return method + " " + address.getHost();
    }
}
