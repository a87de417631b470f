package org.comptoir.outbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Up to so many workers who do round after round until there is nothing left, and never sleep through a call. */
final class Crew {
    private static final Logger LOG = Logger.getLogger(Crew.class.getName());

    private final List<Lane> lanes;
    private final int size;
    private final Executor executor;
    private final Predicate<Crew> round;
    private final Semaphore free;
    private final AtomicLong calls = new AtomicLong();

    Crew(List<Lane> lanes, int size, Executor executor, Predicate<Crew> round) {
        this.lanes = lanes;
        this.size = size;
        this.executor = executor;
        this.round = round;
        this.free = new Semaphore(size);
    }

    List<Lane> lanes() {
        return lanes;
    }

    void wake() {
        calls.incrementAndGet();
        callAnother();
    }

    /** One more worker where one is free: there is more than one can carry. */
    void callAnother() {
        if (free.tryAcquire()) {
            try {
                executor.execute(this::work);
            } catch (RejectedExecutionException e) {
                // the application is going down
                free.release();
            }
        }
    }

    /** Whoever calls while the last round ends is heard: after laying down the work, the calls are counted again. */
    private void work() {
        long heard;
        do {
            heard = calls.get();
            try {
                while (round.test(this)) {
                    heard = calls.get();
                }
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "A round of sending broke off; the next tick goes on", e);
            } finally {
                free.release();
            }
        } while (heard != calls.get() && free.tryAcquire());
    }

    /** Waits until nobody works; nobody is let go again. */
    void rest(Duration patience) {
        try {
            if (!free.tryAcquire(size, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(Level.WARNING, "Some messages were still being sent: they may go out twice");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
