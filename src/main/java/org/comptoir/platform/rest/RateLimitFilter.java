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
import org.comptoir.kernel.RateLimits;

/** Answers 429 with Retry-After to clients that ask too often. */
@Provider
@RateLimited
public class RateLimitFilter implements ContainerRequestFilter {
    private static final int MOST_CLIENTS = 50_000;
    private static final RateLimits LIMITS = new RateLimits(MOST_CLIENTS, System::nanoTime);

    @Inject
    private ClientAddress clients;

    @Context
    private HttpServletRequest request;

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext context) {
        if (clients.isKiosk(request)) {
            return;
        }
        var method = resource.getResourceMethod();
        RateLimited onMethod = method.getAnnotation(RateLimited.class);
        RateLimited limit =
                onMethod != null ? onMethod : resource.getResourceClass().getAnnotation(RateLimited.class);
        String key = method.getDeclaringClass().getName() + "." + method.getName() + " " + clients.site(request);
        long wait = LIMITS.take(key, limit.perMinute(), limit.burst());
        if (wait > 0) {
            long seconds = TimeUnit.NANOSECONDS.toSeconds(wait) + 1;
            throw new WebApplicationException(
                    new DomainException(ErrorCode.RATE_LIMITED, Map.of("retry_after", seconds)));
        }
    }
}
