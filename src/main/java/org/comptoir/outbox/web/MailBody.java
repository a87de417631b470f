package org.comptoir.outbox.web;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.comptoir.access.Caller;
import org.comptoir.kernel.DomainException;
import org.comptoir.outbox.OutboxDesk;
import org.comptoir.outbox.ReceivedMail;

/** The HTML of one message for the sandboxed frame, under a policy of its own: inline styles as mail needs them, nothing else. */
@WebServlet("/outbox/mail-body")
public class MailBody extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String POLICY =
            "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline';"
                    + " img-src data:; frame-ancestors 'self'";

    @Inject
    private transient OutboxDesk desk;

    @Inject
    private transient Caller caller;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = String.valueOf(request.getParameter("id"));
        if (!id.matches("\\d{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            ReceivedMail mail = desk.mail(caller.actor(), Long.parseLong(id));
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader("Content-Security-Policy", POLICY);
            response.setHeader("Cache-Control", "no-store");
            // links leave the frame: inside it they would meet the sandbox
            response.getWriter().write("<base target=\"_blank\">" + mail.html());
        } catch (DomainException e) {
            response.sendError(e.code().status());
        } catch (EJBAccessException e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
