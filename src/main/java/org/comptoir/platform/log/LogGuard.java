package org.comptoir.platform.log;

import java.util.Arrays;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * Stands before a log handler: no line passes with personal data in it, and each that is a sentence carries the id of its
 * request. Bare keys stay as they are, because the server's formatter looks the sentence up by them.
 */
final class LogGuard implements Filter {
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
        String message = line.getMessage();
        if (message != null && message.indexOf(' ') >= 0) {
            String prefix = RequestId.isKnown() ? "[" + RequestId.current() + "] " : "";
            line.setMessage((message.startsWith(prefix) ? "" : prefix) + Masking.mask(message));
        }
        Object[] parameters = line.getParameters();
        if (parameters != null) {
            line.setParameters(Arrays.stream(parameters).map(LogGuard::masked).toArray());
        }
        line.setThrown(MaskedThrowable.of(line.getThrown()));
    }

    /** Numbers keep their type, so that patterns can still format them; what hides nothing stays itself. */
    private static @Nullable Object masked(@Nullable Object parameter) {
        if (parameter == null || parameter instanceof Number) {
            return parameter;
        }
        try {
            String text = parameter.toString();
            String masked = Masking.mask(text);
            return masked.equals(text) ? parameter : masked;
        } catch (RuntimeException e) { // a failing toString() must not fail who only wanted to log
            return parameter.getClass().getName();
        }
    }
}
