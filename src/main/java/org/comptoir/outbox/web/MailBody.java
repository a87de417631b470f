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
import org.comptoir.platform.faces.MailFrame;

/** The HTML of one message for the sandboxed frame, under a policy of its own: inline styles as mail needs them, nothing else. */
@WebServlet("/outbox/mail-body")
public class MailBody extends HttpServlet {
    private static final long serialVersionUID = 1L;

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
            MailFrame.write(response, mail.html());
        } catch (DomainException e) {
            response.sendError(e.code().status());
        } catch (EJBAccessException e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
