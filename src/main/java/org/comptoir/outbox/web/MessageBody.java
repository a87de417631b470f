package org.comptoir.outbox.web;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.comptoir.access.Caller;
import org.comptoir.kernel.DomainException;
import org.comptoir.outbox.HistoryDesk;
import org.comptoir.platform.faces.MailFrame;

/** The HTML of one message of the history, for the sandboxed frame. */
@WebServlet("/outbox/message-body")
public class MessageBody extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient HistoryDesk desk;

    @Inject
    private transient Caller caller;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            UUID id = UUID.fromString(String.valueOf(request.getParameter("id")));
            String html = desk.text(caller.actor(), id).html();
            MailFrame.write(response, html == null ? "" : html);
        } catch (IllegalArgumentException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (DomainException e) {
            response.sendError(e.code().status());
        } catch (EJBAccessException e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
