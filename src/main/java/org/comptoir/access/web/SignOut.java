package org.comptoir.access.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.comptoir.access.Access;

/** Ends the session; a servlet, so that an expired view can still be left. The cookie is SameSite: no other site gets here. */
@WebServlet("/access/sign-out")
public class SignOut extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Access access;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SessionCookie.read(request).ifPresent(access::signOut);
        SessionCookie.clear(request, response);
        HttpSession views = request.getSession(false);
        if (views != null) {
            views.invalidate();
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", PageGuard.SIGN_IN);
    }
}
