package org.comptoir.platform.faces;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.platform.db.Sql;
import org.jspecify.annotations.Nullable;

/** Turns a room's refusal of an action into its sentence on the page that asked; anything else goes on to the error pages. */
public class RefusalHandler extends ExceptionHandlerWrapper {

    public RefusalHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
        Iterator<ExceptionQueuedEvent> queued =
                getUnhandledExceptionQueuedEvents().iterator();
        while (queued.hasNext()) {
            var event = queued.next().getContext();
            Optional<DomainException> refusal = refusal(event.getException());
            if (refusal.isPresent() && answer(event.getContext(), event.getPhaseId(), refusal.get())) {
                queued.remove();
            }
        }
        getWrapped().handle();
    }

    /** An action gets a sentence; opening what is not there, or not theirs to see, gets the same 404. */
    private static boolean answer(FacesContext faces, @Nullable PhaseId phase, DomainException refusal) {
        if (faces.isPostback() && PhaseId.INVOKE_APPLICATION.equals(phase)) {
            CDI.current().select(Notices.class).get().refused(refusal);
            return true;
        }
        int status = refusal.code().status();
        if (faces.isPostback() || (status != 403 && status != 404)) {
            return false;
        }
        try {
            faces.getExternalContext().responseSendError(404, null);
            faces.responseComplete();
            return true;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The refusal an exception is about, however deeply EL and EJB have wrapped it. */
    static Optional<DomainException> refusal(@Nullable Throwable thrown) {
        return Stream.<@Nullable Throwable>iterate(thrown, t -> t != null, t -> t == null ? null : t.getCause())
                .flatMap(t -> t instanceof DomainException refusal
                        ? Stream.of(refusal)
                        : t instanceof EJBAccessException
                                ? Stream.of(new DomainException(ErrorCode.FORBIDDEN))
                                : Sql.isNameOfNothing(t)
                                        ? Stream.of(new DomainException(ErrorCode.NOT_FOUND))
                                        : Stream.empty())
                .findFirst();
    }
}
