package org.comptoir.platform.db;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs a whole transaction again when the database chose it as a victim: deadlock (1213), lock wait (1205), changed record
 * (1020), or when it gave up by {@link TryAgain}. It stands outside the transaction, in web and workers; inside one there
 * would be nothing left to retry.
 */
public final class Retry {
    private static final int ATTEMPTS = 5;
    private static final Set<Integer> VICTIM = Set.of(1213, 1205, 1020);

    private Retry() {}

    public static <T> T on(Supplier<T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !isVictim(e)) {
                    throw e;
                }
            }
        }
    }

    public static void run(Runnable transaction) {
        on(() -> {
            transaction.run();
            return Boolean.TRUE;
        });
    }

    /** Repeats a transaction that does at most so many rows, until it finds fewer. */
    public static void inBatches(int size, IntSupplier transaction) {
        int done;
        do {
            done = on(transaction::getAsInt);
        } while (done == size);
    }

    static boolean isVictim(@Nullable Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause() == t ? null : t.getCause()) {
            if (t instanceof TryAgain || t instanceof SQLException sql && VICTIM.contains(sql.getErrorCode())) {
                return true;
            }
        }
        return false;
    }
}
