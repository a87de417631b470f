package org.comptoir.campaigns.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.comptoir.campaigns.Campaigns;
import org.comptoir.platform.db.Retry;

/** Not to be told any more. Opening it shows the choices; a mail program's one-click POST (RFC 8058) says nothing and means everything. */
@WebServlet("/u/*")
public class UnsubscribeServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Campaigns campaigns;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Customers.answer(response, campaigns.leaving(Customers.token(request), Customers.language(request)));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean productOnly = "product".equals(request.getParameter("scope"));
        boolean mailOnly = "email".equals(request.getParameter("channel"));
        Customers.answer(
                response,
                Retry.on(() ->
                        campaigns.leave(Customers.token(request), productOnly, mailOnly, Customers.language(request))));
    }
}
