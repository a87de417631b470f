package org.comptoir.platform.db;

import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;

/**
 * A transaction found that another one was faster and gave itself up: run again by {@link Retry}, it sees what the other one
 * did and says exactly that. Only who loses every time is told CONFLICT.
 */
public class TryAgain extends DomainException {
    private static final long serialVersionUID = 1L;

    /** A guarded statement changed fewer rows than what was read just before promised. */
    public TryAgain() {
        super(ErrorCode.CONFLICT);
    }

    public TryAgain(Throwable cause) {
        this();
        initCause(cause);
    }
}
