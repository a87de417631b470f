package org.comptoir.links.redirect;

import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A click on its way into the database, and the customer who waits for it; who has been answered waits no more. */
final class Pending {
    private static final Logger LOG = Logger.getLogger(Pending.class.getName());

    private final Click click;
    private final long since = System.nanoTime();
    private final AtomicReference<@Nullable Runnable> customer;

    /** What lets the customer go; nothing where nobody waits. */
    Pending(Click click, @Nullable Runnable customer) {
        this.click = click;
        this.customer = new AtomicReference<>(customer);
    }

    Click click() {
        return click;
    }

    long waited(long now) {
        return now - since;
    }

    boolean isWaiting() {
        return customer.get() != null;
    }

    /** Lets the customer go; the first who does so. */
    boolean answer() {
        Runnable waiting = customer.getAndSet(null);
        if (waiting == null) {
            return false;
        }
        try {
            waiting.run();
        } catch (RuntimeException hungUp) {
            // the click counts all the same, and the next of the group waits
            LOG.log(Level.FINEST, "nobody to let go", hungUp);
        }
        return true;
    }
}
