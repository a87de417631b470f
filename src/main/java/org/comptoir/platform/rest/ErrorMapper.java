package org.comptoir.platform.rest;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.platform.log.RequestId;

/** Turns whatever went wrong into the envelope; what we did not foresee is logged, and only its id is answered. */
@Provider
public class ErrorMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(ErrorMapper.class.getName());
    private static final int MAX_DEPTH = 20;

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(Throwable thrown) {
        Refusal refusal = Refusal.of(thrown);
        if (refusal.code() == ErrorCode.INTERNAL_ERROR) {
            LOG.log(Level.SEVERE, "Unforeseen failure of a request", thrown);
            refusal = new Refusal(refusal.code(), Map.of("request_id", RequestId.current()), refusal.headers());
        } else if (refusal.code() == ErrorCode.SERVICE_UNAVAILABLE) {
            LOG.log(
                    Level.WARNING,
                    "The database did not answer: {0}",
                    root(thrown).toString());
        }
        return answer(refusal);
    }

    private static Throwable root(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .limit(MAX_DEPTH)
                .reduce(thrown, (outer, inner) -> inner);
    }

    private Response answer(Refusal refusal) {
        ErrorCode code = refusal.code();
        var response = Response.status(code.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(refusal.envelope(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        refusal.headers().forEach(response::header);
        return response.build();
    }
}
