package org.comptoir.architecture.planted.platform.db;

/** Stands for the retry of a transaction. */
public final class Retry {
    private Retry() {}

    public static void on(Runnable work) {
        work.run();
    }
}
