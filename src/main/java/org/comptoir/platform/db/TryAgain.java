package org.comptoir.platform.db;

import jakarta.ejb.ApplicationException;

/** A transaction found that another one was faster and gave itself up: run again, it sees what the other one did. */
@ApplicationException(rollback = true)
public class TryAgain extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TryAgain(Throwable cause) {
        super(cause);
    }
}
