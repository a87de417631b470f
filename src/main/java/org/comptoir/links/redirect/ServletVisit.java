package org.comptoir.links.redirect;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

record ServletVisit(HttpServletRequest request) implements Visit {
    @Override
    public @Nullable String header(String name) {
        return request.getHeader(name);
    }

    @Override
    public List<String> headers(String name) {
        return Collections.list(request.getHeaders(name));
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
