package org.comptoir.launch;

import java.io.PrintStream;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/** Stands in the server's logging beside the log file: brings errors to the console and remembers the first, for the sentence of a failed start. */
public final class RunLog extends Handler {
    private static final PrintStream CONSOLE = System.err;
    private static volatile @Nullable String firstError;

    /** Made by the logging framework, by name. */
    public RunLog() {
        setLevel(Level.SEVERE);
    }

    static @Nullable String firstError() {
        return firstError;
    }

    @Override
    public void publish(LogRecord record) {
        if (!isLoggable(record)) {
            return;
        }
        var thrown = record.getThrown();
        var sentence = thrown != null ? Reason.of(thrown) : String.valueOf(record.getMessage());
        if (firstError == null && thrown != null) {
            firstError = sentence;
        }
        CONSOLE.println("comptoir: " + sentence);
    }

    @Override
    public void flush() {
        CONSOLE.flush();
    }

    @Override
    public void close() {
        flush();
    }
}
