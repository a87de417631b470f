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

    /** Answers what the failure means, for what runs ahead of JAX-RS and so of its mappers: sign-in, other filters. */
    public static void answer(Throwable thrown, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.resetBuffer();
        write(Refusal.of(thrown), request, response);
    }

    private static void write(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(refusal.code().status());
        response.setContentType(MediaType.APPLICATION_JSON);
        response.setHeader("Cache-Control", "no-store");
        refusal.headers().forEach(response::setHeader);
        String json = JsonConfig.jsonb().toJson(refusal.envelope(request.getHeader("Accept-Language")));
        response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
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
            write(new Refusal(Refusal.codeOf(status), Map.of(), Map.of()), request, this);
        }
    }
}
