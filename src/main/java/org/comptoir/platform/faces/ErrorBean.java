package org.comptoir.platform.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.comptoir.platform.log.RequestId;
import org.omnifaces.exceptionhandler.FullAjaxExceptionHandler;

/** What an error page may tell: the id that the log carries, and where to go on. Never why. */
@Named("trouble")
@RequestScoped
public class ErrorBean {
    @Inject
    private HttpServletRequest request;

    /** The id under which the log tells what happened. */
    public String getId() {
        Object logged = request.getAttribute(FullAjaxExceptionHandler.EXCEPTION_UUID);
        return logged == null ? RequestId.current() : logged.toString();
    }

    /** The page that failed or expired, to open it again; the start where that is unknown. */
    public String getAgain() {
        Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return uri instanceof String path
                        && path.startsWith("/")
                        && !path.startsWith("//")
                        && !path.startsWith("/errors/")
                ? path
                : request.getContextPath() + "/";
    }
}
