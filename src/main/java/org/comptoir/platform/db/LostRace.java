package org.comptoir.platform.db;

import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;

/**
 * A guarded statement changed fewer rows than what was read just before promised: somebody was faster. {@link Retry} runs the
 * transaction again, which then sees what they did and says exactly that; only who loses every time is told CONFLICT.
 */
public class LostRace extends DomainException {
    private static final long serialVersionUID = 1L;

    public LostRace() {
        super(ErrorCode.CONFLICT);
    }
}
