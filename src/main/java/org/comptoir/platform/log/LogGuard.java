package org.comptoir.platform.log;

import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/** Stands before a log handler: no line passes with personal data in it, and each carries the id of its request. */
final class LogGuard implements Filter {
    /** Only for its way of putting parameters and translations into the message. */
    private static final SimpleFormatter FORMATTER = new SimpleFormatter();

    private final @Nullable Filter before;

    LogGuard(@Nullable Filter before) {
        this.before = before;
    }

    @Nullable
    Filter before() {
        return before;
    }

    @Override
    public boolean isLoggable(LogRecord line) {
        if (before != null && !before.isLoggable(line)) {
            return false;
        }
        guard(line);
        return true;
    }

    /** A line may pass several handlers; doing this twice changes nothing. */
    private static void guard(LogRecord line) {
        String text = line.getMessage() == null ? "" : FORMATTER.formatMessage(line);
        String id = RequestId.current();
        String prefix = "-".equals(id) ? "" : "[" + id + "] ";
        line.setMessage((text.startsWith(prefix) ? "" : prefix) + Masking.mask(text));
        line.setParameters(null);
        line.setResourceBundle(null);
        line.setThrown(MaskedThrowable.of(line.getThrown()));
    }
}
