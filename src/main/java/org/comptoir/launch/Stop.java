package org.comptoir.launch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;
import sun.misc.Signal;

/** Ends what was started, the last first, once, however the end comes: Ctrl-C, SIGTERM, a closed terminal, a failed start. */
final class Stop {
    private final Deque<Step> steps = new ArrayDeque<>();
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile boolean starting;

    /** One thing to do. */
    interface Step {
        void run() throws Exception;
    }

    /**
     * Takes the signals. A shutdown hook alone would not do: the server has one of its own, and hooks run side by side, so that
     * the database could go before the application. The hook stays for an end that no signal announced.
     */
    void install() {
        for (var name : new String[] {"INT", "TERM", "HUP"}) {
            Signal.handle(new Signal(name), signal -> new Thread(this::exit, "stop").start());
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::run, "stop at exit"));
    }

    /** Runs a start that a signal does not cut in two: the end begins when it is through. */
    synchronized void guard(Step start) throws Exception {
        starting = true;
        try {
            start.run();
        } finally {
            starting = false;
        }
    }

    /** Remembers how to end what was just started. */
    synchronized void then(Step step) {
        steps.push(step);
    }

    /** Ends everything; a second caller waits until it is done. */
    synchronized void run() {
        while (!steps.isEmpty()) {
            end(steps.pop());
        }
    }

    // waits for a start that is under way, because a migration is better ended than cut; whoever asks again gets the
    // cut
    private void exit() {
        if (asked.getAndSet(true) && starting) {
            Runtime.getRuntime().halt(Refusal.CANNOT_START);
        }
        run();
        System.exit(0);
    }

    private static void end(Step step) {
        try {
            step.run();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (Exception failed) {
            Console.complain("While stopping: " + Reason.of(failed) + ".");
        }
    }
}
