package org.comptoir.platform.rest;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.SystemException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.Set;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.platform.db.Sql;
import org.jspecify.annotations.Nullable;

/** What a failure means to the caller: the code, what may be said, and headers that belong to it. */
record Refusal(ErrorCode code, Map<String, Object> details, Map<String, String> headers) {
    private static final int RETRY_SECONDS = 5;
    private static final int MAX_DEPTH = 20;
    /** Somebody was faster: the key exists by now (1062), or the row is in use by now (1451). */
    private static final Set<Integer> KEYS = Set.of(1062, 1451);

    private Refusal(ErrorCode code) {
        this(code, Map.of(), Map.of());
    }

    /** The first cause that we know decides; what nobody knows is an internal error. */
    static Refusal of(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < MAX_DEPTH; depth++, cause = cause.getCause()) {
            Refusal known = known(cause);
            if (known != null) {
                return known;
            }
        }
        return new Refusal(ErrorCode.INTERNAL_ERROR);
    }

    private static @Nullable Refusal known(Throwable cause) {
        if (cause instanceof DomainException domain) {
            return new Refusal(domain.code(), domain.details(), retryAfter(domain));
        }
        if (cause instanceof OptimisticLockException) {
            return new Refusal(ErrorCode.CONFLICT);
        }
        if (cause instanceof EJBAccessException || cause instanceof AccessLocalException) {
            return new Refusal(ErrorCode.FORBIDDEN);
        }
        if (cause instanceof WebApplicationException web && !(web.getCause() instanceof DomainException)) {
            return ofStatus(web);
        }
        if (cause instanceof SQLException sql && KEYS.contains(sql.getErrorCode())) {
            return new Refusal(ErrorCode.CONFLICT);
        }
        if (Sql.isNameOfNothing(cause)) {
            return new Refusal(ErrorCode.NOT_FOUND);
        }
        // of a commit whose connection broke: nobody knows whether it was done, and asking again is safe
        if (cause instanceof SystemException || isConnectionLost(cause)) {
            return new Refusal(
                    ErrorCode.SERVICE_UNAVAILABLE, Map.of(), Map.of("Retry-After", String.valueOf(RETRY_SECONDS)));
        }
        return null;
    }

    private static Map<String, String> retryAfter(DomainException domain) {
        Object seconds = domain.details().get("retry_after");
        return seconds == null ? Map.of() : Map.of("Retry-After", seconds.toString());
    }

    private static Refusal ofStatus(WebApplicationException web) {
        String allow = web.getResponse().getHeaderString("Allow");
        return new Refusal(
                codeOf(web.getResponse().getStatus()), Map.of(), allow == null ? Map.of() : Map.of("Allow", allow));
    }

    /** The code for a status that the server chose. */
    static ErrorCode codeOf(int status) {
        return switch (status) {
            case 400 -> ErrorCode.MALFORMED_JSON;
            case 401 -> ErrorCode.AUTH_REQUIRED;
            case 403 -> ErrorCode.FORBIDDEN;
            case 404 -> ErrorCode.NOT_FOUND;
            case 405 -> ErrorCode.METHOD_NOT_ALLOWED;
            case 406 -> ErrorCode.NOT_ACCEPTABLE;
            case 413 -> ErrorCode.PAYLOAD_TOO_LARGE;
            case 415 -> ErrorCode.UNSUPPORTED_MEDIA_TYPE;
            case 503 -> ErrorCode.SERVICE_UNAVAILABLE;
            default -> ErrorCode.INTERNAL_ERROR;
        };
    }

    /** The answer's body, in the language that the caller asks for. */
    Envelope.Failure envelope(@Nullable String acceptLanguage) {
        return new Envelope.Failure(
                null,
                new Envelope.Problem(
                        code.name(), Messages.of(code, acceptLanguage), details.isEmpty() ? null : details));
    }

    /** SQLSTATE class 08, or a pool that had no connection to give. */
    private static boolean isConnectionLost(Throwable cause) {
        return cause instanceof SQLNonTransientConnectionException
                || cause instanceof SQLTransientConnectionException
                || cause instanceof SQLException sql
                        && sql.getSQLState() != null
                        && sql.getSQLState().startsWith("08")
                || cause.getClass().getName().equals("com.sun.appserv.connectors.internal.api.PoolingException");
    }
}
