package org.comptoir.campaigns.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.comptoir.campaigns.Campaigns;
import org.comptoir.catalogue.Picture;

/** The offer of one person: product, price, coupon. */
@WebServlet("/offer/*")
public class OfferServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String PICTURE = "/picture";

    @Inject
    private transient Campaigns campaigns;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String token = Customers.token(request);
        if (token.endsWith(PICTURE)) {
            picture(response, token.substring(0, token.length() - PICTURE.length()));
        } else {
            Customers.answer(response, campaigns.offer(token, Customers.language(request)));
        }
    }

    private void picture(HttpServletResponse response, String token) throws IOException {
        Optional<Picture> picture = campaigns.picture(token);
        if (picture.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", "private, max-age=86400");
        response.setContentType(picture.get().type());
        response.setContentLength(picture.get().bytes().length);
        response.getOutputStream().write(picture.get().bytes());
    }
}
