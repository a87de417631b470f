package org.comptoir.platform.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;

/** The request went out and may have been done: no answer came, or none that ends. */
public final class NoAnswer extends IOException {
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    /** What kept the answer from coming. */
    public enum Fault {
        TIMEOUT,
        CUT,
        TOO_LARGE
    }

    NoAnswer(Fault fault, Duration deadline) {
        super(
                fault == Fault.TIMEOUT
                        ? "no answer within " + deadline.toSeconds() + " s"
                        : fault.name().toLowerCase(Locale.ROOT));
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
