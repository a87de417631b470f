package org.comptoir.platform.time;

import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.InvocationContext;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Around every timer: the container does away with one that fails twice in a row, and a database may be away for longer. */
public class KeepsTicking {
    private static final Logger LOG = Logger.getLogger(KeepsTicking.class.getName());

    @AroundTimeout
    public @Nullable Object tick(InvocationContext timer) {
        try {
            return timer.proceed();
        } catch (Exception failed) {
            LOG.log(
                    Level.WARNING,
                    timer.getMethod().getDeclaringClass().getSimpleName()
                            + " failed; it tries again when it is next due",
                    failed);
            return null;
        }
    }
}
