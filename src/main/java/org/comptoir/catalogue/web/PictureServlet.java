package org.comptoir.catalogue.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.comptoir.access.RequestTenant;
import org.comptoir.catalogue.Catalogue;
import org.comptoir.catalogue.Picture;
import org.comptoir.kernel.DomainException;
import org.jspecify.annotations.Nullable;

/** Pictures of the request's own shop, by what is in them: they never change, so whoever has one need not ask again. */
@WebServlet("/media/*")
public class PictureServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Catalogue catalogue;

    @Inject
    private transient RequestTenant tenant;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Picture> picture = find(request.getPathInfo());
        if (picture.isEmpty()) {
            response.setHeader("Cache-Control", "no-store");
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String tag = "\"" + request.getPathInfo().substring(1) + "\"";
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        if (isKnown(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(picture.get().type());
        response.setContentLength(picture.get().bytes().length);
        response.getOutputStream().write(picture.get().bytes());
    }

    private Optional<Picture> find(@Nullable String path) {
        try {
            return path == null ? Optional.empty() : catalogue.picture(tenant.id(), path.substring(1));
        } catch (DomainException nobodysShop) {
            return Optional.empty();
        }
    }

    private static boolean isKnown(@Nullable String known, String tag) {
        return known != null && (known.equals("*") || known.contains(tag));
    }
}
