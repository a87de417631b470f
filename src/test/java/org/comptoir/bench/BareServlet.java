package org.comptoir.bench;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** The baseline: a servlet alone in its WAR or as a stranger in the product's, that writes an answer of the same kind, a redirect, or the very bytes of the catalogue, and does nothing else. */
@WebServlet("/bare/*")
public class BareServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final byte[] BODY = "{\"status\":\"ok\",\"database\":\"ok\"}".getBytes(StandardCharsets.US_ASCII);

    private transient volatile byte[] products;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if ("/see-other".equals(request.getPathInfo())) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "https://shop.example/offer");
            response.setHeader("Cache-Control", "no-store");
            return;
        }
        byte[] body = "/same".equals(request.getPathInfo()) ? products(request.getLocalPort()) : BODY;
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** What the product answers, read once. */
    private byte[] products(int port) throws IOException {
        byte[] known = products;
        if (known == null) {
            try (InputStream in = URI.create("http://localhost:" + port + "/api/products")
                    .toURL()
                    .openStream()) {
                known = in.readAllBytes();
            }
            products = known;
        }
        return known;
    }
}
