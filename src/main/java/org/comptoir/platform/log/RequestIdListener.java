package org.comptoir.platform.log;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;

/** Gives every request its id before anything else sees it: a listener runs ahead of sign-in, a filter would not. */
@WebListener
public class RequestIdListener implements ServletRequestListener {
    @Override
    public void requestInitialized(ServletRequestEvent event) {
        if (event.getServletRequest() instanceof HttpServletRequest request) {
            RequestId.begin(request.getHeader(RequestId.HEADER));
        }
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        RequestId.end();
    }
}
