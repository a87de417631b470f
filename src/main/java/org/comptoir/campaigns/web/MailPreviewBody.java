package org.comptoir.campaigns.web;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.comptoir.access.Caller;
import org.comptoir.campaigns.SamplesDesk;
import org.comptoir.kernel.DomainException;
import org.comptoir.platform.faces.MailFrame;

/** The HTML of a preview, for the sandboxed frame. */
@WebServlet("/campaigns/mail-preview-body")
public class MailPreviewBody extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient SamplesDesk desk;

    @Inject
    private transient Caller caller;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            SamplesDesk.Preview preview = MailPreviewBean.preview(
                    desk, caller.actor(), request.getParameter("wave"), request.getParameter("language"));
            MailFrame.write(response, preview.html());
        } catch (DomainException e) {
            response.sendError(e.code().status());
        } catch (EJBAccessException e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
