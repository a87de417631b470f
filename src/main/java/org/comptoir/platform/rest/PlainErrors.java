package org.comptoir.platform.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Errors that the server reports before JAX-RS has its say (a header nobody can parse) keep the envelope too. */
@WebFilter(urlPatterns = "/api/*", asyncSupported = true)
public class PlainErrors extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, new Enveloping(request, response));
    }

    private static final class Enveloping extends HttpServletResponseWrapper {
        private final HttpServletRequest request;

        Enveloping(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void sendError(int status) throws IOException {
            sendError(status, "");
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            if (isCommitted()) {
                return;
            }
            resetBuffer();
            var refusal = new Refusal(Refusal.codeOf(status), Map.of(), Map.of());
            setStatus(refusal.code().status());
            setContentType(MediaType.APPLICATION_JSON);
            setHeader("Cache-Control", "no-store");
            String json = JsonConfig.jsonb().toJson(refusal.envelope(request.getHeader("Accept-Language")));
            getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
        }
    }
}
