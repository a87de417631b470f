package org.comptoir.campaigns.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.comptoir.campaigns.Campaigns;
import org.comptoir.platform.db.Retry;

/** The second half of a double opt-in: opening the link asks, pressing the button confirms. */
@WebServlet("/confirm/*")
public class ConfirmServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Campaigns campaigns;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Customers.answer(response, campaigns.confirmation(Customers.token(request), Customers.language(request)));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Customers.answer(
                response, Retry.on(() -> campaigns.confirm(Customers.token(request), Customers.language(request))));
    }
}
