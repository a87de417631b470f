package org.comptoir.notifications.web;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.comptoir.access.Actor;
import org.comptoir.access.Caller;
import org.comptoir.kernel.DomainException;
import org.comptoir.notifications.MailKind;
import org.comptoir.notifications.OrderMailsDesk;
import org.comptoir.notifications.Preview;
import org.comptoir.platform.faces.MailFrame;
import org.jspecify.annotations.Nullable;

/** The HTML of a preview, for the sandboxed frame. */
@WebServlet("/notifications/preview-body")
public class PreviewBody extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient OrderMailsDesk desk;

    @Inject
    private transient Caller caller;

    /** Whatever else the kind says is the receipt; a language we do not write is the shop's. */
    static Preview preview(
            OrderMailsDesk desk,
            Actor actor,
            @Nullable String kind,
            @Nullable String order,
            @Nullable String language) {
        MailKind mail = "order_staff".equals(kind) ? MailKind.ORDER_STAFF : MailKind.ORDER_CUSTOMER;
        String spoken = "fr".equals(language) || "en".equals(language) ? language : null;
        return desk.preview(actor, mail, order, spoken);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Preview preview = preview(
                    desk,
                    caller.actor(),
                    request.getParameter("kind"),
                    request.getParameter("order"),
                    request.getParameter("language"));
            String html = preview.html();
            MailFrame.write(response, html == null ? "" : html);
        } catch (DomainException e) {
            response.sendError(e.code().status());
        } catch (EJBAccessException e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
