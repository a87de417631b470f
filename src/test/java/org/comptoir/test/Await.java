package org.comptoir.test;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Asks again until there is an answer or the deadline has passed; nothing sleeps for a guessed time. */
public final class Await {
    private static final long PAUSE_NANOS = 50_000_000L;

    private Await() {}

    public static <T> T until(Duration patience, String what, Supplier<Optional<T>> question) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<T> answer = question.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        throw new AssertionError("waited " + patience + " in vain for " + what);
    }
}
