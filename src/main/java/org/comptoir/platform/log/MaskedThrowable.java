package org.comptoir.platform.log;

import org.jspecify.annotations.Nullable;

/** What a log shows of an exception that speaks of people: its stack as it was, its words without personal data. */
final class MaskedThrowable extends Throwable {
    private static final long serialVersionUID = 1L;
    private static final int MAX_DEPTH = 20;

    private final String text;

    private MaskedThrowable(Throwable original, @Nullable Throwable cause) {
        super(original.getMessage() == null ? null : Masking.mask(original.getMessage()), cause, false, true);
        text = Masking.mask(original.toString());
        setStackTrace(original.getStackTrace());
    }

    /** The exception itself where nothing in it needs a mask. */
    static @Nullable Throwable of(@Nullable Throwable original) {
        return hidesSomething(original) ? masked(original, 0) : original;
    }

    private static boolean hidesSomething(@Nullable Throwable original) {
        Throwable each = original;
        for (int depth = 0; each != null && depth < MAX_DEPTH; depth++, each = each.getCause()) {
            String words = each.toString();
            if (words != null && !Masking.mask(words).equals(words)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Throwable masked(@Nullable Throwable original, int depth) {
        return original == null || depth == MAX_DEPTH
                ? null
                : new MaskedThrowable(original, masked(original.getCause(), depth + 1));
    }

    @Override
    public String toString() {
        return text;
    }
}
