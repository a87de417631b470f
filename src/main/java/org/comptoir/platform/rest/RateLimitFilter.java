package org.comptoir.platform.rest;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;

/** Answers 429 with Retry-After to clients that ask too often. */
@Provider
@RateLimited
public class RateLimitFilter implements ContainerRequestFilter {
    @Inject
    private CallLimits limits;

    @Context
    private HttpServletRequest request;

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext context) {
        long wait = limits.take(request, resource.getResourceMethod());
        if (wait > 0) {
            long seconds = TimeUnit.NANOSECONDS.toSeconds(wait) + 1;
            throw new WebApplicationException(
                    new DomainException(ErrorCode.RATE_LIMITED, Map.of("retry_after", seconds)));
        }
    }
}
