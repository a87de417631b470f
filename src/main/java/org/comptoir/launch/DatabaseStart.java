package org.comptoir.launch;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A database on its way: the embedded one starts while the server boots, which needs it only when it deploys. */
final class DatabaseStart {
    private final FutureTask<Database> task;

    private DatabaseStart(Callable<Database> start) {
        task = new FutureTask<>(start);
    }

    /** Starts it on a thread of its own. */
    static DatabaseStart beside(Callable<Database> start) {
        var started = new DatabaseStart(start);
        new Thread(started.task, "database").start();
        return started;
    }

    /** One that is there already. */
    static DatabaseStart made(Database database) {
        var made = new DatabaseStart(() -> database);
        made.task.run();
        return made;
    }

    /** The database as soon as it answers; refuses with its sentence where it could not be started. */
    Database await() {
        try {
            return task.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Refusal refusal
                    ? refusal
                    : Refusal.cannotStart("The database cannot be started (" + Reason.of(failed) + ").");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Refusal.cannotStart("The start was interrupted.");
        }
    }

    /** Stops it where it did start, even if nobody has waited for it. */
    void stop() throws Exception {
        Database database;
        try {
            database = task.get();
        } catch (ExecutionException neverStarted) {
            return;
        }
        database.stop();
    }
}
