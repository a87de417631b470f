package org.comptoir.catalogue.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Whoever changes anything reads it afterwards: prices, stock and switches come from pages, the API and other rooms alike. */
@WebFilter(urlPatterns = "/*")
public class OfferFreshness extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient OfferCache cache;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } finally {
            if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
                cache.forget();
            }
        }
    }
}
