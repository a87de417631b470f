package org.comptoir.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import org.comptoir.kernel.RateLimits;

/** Counts who calls what how often, whichever way the answer takes. */
@ApplicationScoped
public class CallLimits {
    private static final int MOST_CLIENTS = 50_000;

    private final RateLimits limits = new RateLimits(MOST_CLIENTS, System::nanoTime);

    @Inject
    private ClientAddress clients;

    /** One call of that resource method: 0, or the nanoseconds that this client has to wait; kiosks wait for nothing. */
    public long take(HttpServletRequest request, Method method) {
        if (clients.isKiosk(request)) {
            return 0;
        }
        RateLimited onMethod = method.getAnnotation(RateLimited.class);
        RateLimited limit =
                onMethod != null ? onMethod : method.getDeclaringClass().getAnnotation(RateLimited.class);
        String key = method.getDeclaringClass().getName() + "." + method.getName() + " " + clients.site(request);
        return limits.take(key, limit.perMinute(), limit.burst());
    }
}
