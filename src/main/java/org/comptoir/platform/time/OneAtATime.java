package org.comptoir.platform.time;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/** Work that finds by itself what there is to do: one run at a time, and one that waits at the most. */
public final class OneAtATime {
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final ReentrantLock turn = new ReentrantLock();

    /** Runs it soon, unless a run waits already: that one will see all that is committed by the time it starts. */
    public void soon(Executor executor, Runnable work) {
        if (waiting.compareAndSet(false, true)) {
            executor.execute(() -> {
                turn.lock();
                try {
                    waiting.set(false);
                    work.run();
                } finally {
                    turn.unlock();
                }
            });
        }
    }
}
