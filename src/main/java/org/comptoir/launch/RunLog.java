package org.comptoir.launch;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * Stands in the server's logging beside the log file. While the product starts it keeps the reason for the sentence of a failed
 * start; afterwards it brings errors to the console.
 */
public final class RunLog extends Handler {
    private static volatile boolean started;
    private static volatile @Nullable String reason;
    private static volatile boolean reasonIsThrown;

    /** Made by the logging framework, by name. */
    public RunLog() {
        setLevel(Level.SEVERE);
    }

    /** The first error with a cause of its own, or the first of any kind. */
    static @Nullable String reason() {
        return reason;
    }

    /** From now on a person should see errors when they happen. */
    static void started() {
        started = true;
    }

    @Override
    public void publish(LogRecord record) {
        if (!isLoggable(record)) {
            return;
        }
        // a failed deployment trips over its own clearing away; that is not the reason
        var thrown = record.getThrown() instanceof NullPointerException ? null : record.getThrown();
        var sentence = thrown != null ? Reason.of(thrown) : firstLine(record.getMessage());
        if (started) {
            Console.complain(sentence);
        } else if (reason == null || (thrown != null && !reasonIsThrown)) {
            reason = sentence;
            reasonIsThrown = thrown != null;
        }
    }

    private static String firstLine(@Nullable String message) {
        return message == null
                ? "no reason given"
                : message.strip().lines().findFirst().orElse("no reason given");
    }

    @Override
    public void flush() {
        // the console is flushed line by line
    }

    @Override
    public void close() {
        // the console stays open
    }
}
