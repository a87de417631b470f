package org.comptoir.links.redirect;

import java.util.ArrayList;
import java.util.List;
import org.glassfish.grizzly.http.server.Request;
import org.jspecify.annotations.Nullable;

record ServerVisit(Request request) implements Visit {
    @Override
    public @Nullable String header(String name) {
        return request.getHeader(name);
    }

    @Override
    public List<String> headers(String name) {
        List<String> all = new ArrayList<>();
        request.getHeaders(name).forEach(all::add);
        return all;
    }

    @Override
    public @Nullable String query() {
        return request.getQueryString();
    }

    @Override
    public String remote() {
        return request.getRemoteAddr();
    }
}
