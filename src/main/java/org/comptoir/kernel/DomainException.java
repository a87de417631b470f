package org.comptoir.kernel;

import jakarta.ejb.ApplicationException;
import java.util.Map;

/** A refusal with a stable code; it rolls the transaction back, so that nothing is left half-written. */
@ApplicationException(rollback = true)
public class DomainException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final transient Map<String, Object> details;

    public DomainException(ErrorCode code) {
        this(code, Map.of());
    }

    /** The details are for the caller and may be shown: never secrets, never somebody else's data. */
    public DomainException(ErrorCode code, Map<String, Object> details) {
        super(code.name() + (details.isEmpty() ? "" : " " + details.keySet()));
        this.code = code;
        this.details = Map.copyOf(details);
    }

    /** The usual 422: which field is wrong and why, as the key of a sentence. */
    public static DomainException invalid(String field, String reasonKey) {
        return new DomainException(ErrorCode.VALIDATION_ERROR, Map.of("field", field, "reason", reasonKey));
    }

    public ErrorCode code() {
        return code;
    }

    /** Somebody else saved meanwhile: the version that stands now. For any other refusal, the one that was known. */
    public long versionOr(long known) {
        return code == ErrorCode.CONFLICT && details.get("version") instanceof Number now ? now.longValue() : known;
    }

    public Map<String, Object> details() {
        return details;
    }
}
