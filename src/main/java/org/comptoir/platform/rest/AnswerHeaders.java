package org.comptoir.platform.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Nothing is kept by caches on the way unless a resource says so; success has the status that {@link Answers} names. */
@Provider
public class AnswerHeaders implements ContainerResponseFilter {
    private static final int OK = 200;

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        headers.putSingle("X-Content-Type-Options", "nosniff");
        var method = resource.getResourceMethod();
        if (response.getStatus() == OK && method != null && method.isAnnotationPresent(Answers.class)) {
            response.setStatus(method.getAnnotation(Answers.class).status());
        }
    }
}
