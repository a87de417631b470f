package org.comptoir.platform.log;

import org.jspecify.annotations.Nullable;

/** What a log shows of an exception: its stack as it was, its words without personal data. */
final class MaskedThrowable extends Throwable {
    private static final long serialVersionUID = 1L;
    private static final int MAX_DEPTH = 20;

    private final String text;

    private MaskedThrowable(Throwable original, @Nullable Throwable cause) {
        super(null, cause, false, true);
        text = Masking.mask(original.toString());
        setStackTrace(original.getStackTrace());
    }

    static @Nullable Throwable of(@Nullable Throwable original) {
        return of(original, 0);
    }

    private static @Nullable Throwable of(@Nullable Throwable original, int depth) {
        if (original == null || original instanceof MaskedThrowable || depth == MAX_DEPTH) {
            return depth == MAX_DEPTH ? null : original;
        }
        return new MaskedThrowable(original, of(original.getCause(), depth + 1));
    }

    @Override
    public String toString() {
        return text;
    }
}
