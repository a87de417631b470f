package org.comptoir.access.web;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.comptoir.access.Actor;
import org.comptoir.access.Caller;

/** Stands in front of every page: public, for the signed-in, or for holders of a permission. Deny is the default. */
@WebFilter(urlPatterns = "/*", dispatcherTypes = DispatcherType.REQUEST)
public class PageGuard extends HttpFilter {
    private static final long serialVersionUID = 1L;

    static final String SIGN_IN = "/access/sign-in";

    @Inject
    private transient PageRules rules;

    @Inject
    private transient Caller caller;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getRequestURI().equals("/")) {
            response.sendRedirect(caller.find().map(Actor::landing).orElse(SIGN_IN));
            return;
        }
        Optional<String> page = rules.pageAt(PageRules.path(request));
        if (page.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        String rule = rules.of(page.get()).orElse(null);
        Optional<Actor> actor = caller.find();
        if (rule == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (rule.equals(PageRules.PUBLIC)) {
            chain.doFilter(request, response);
        } else if (actor.isEmpty()) {
            askToSignIn(request, response);
        } else if (PageRules.opens(rule, actor.get())) {
            response.setHeader("Cache-Control", "no-store");
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** An ajax call cannot follow a redirect to a whole page: Faces' own partial response tells the browser to go there. */
    private static void askToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean get = request.getMethod().equals("GET");
        String query = get && request.getQueryString() != null ? "?" + request.getQueryString() : "";
        String next = URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8);
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + SIGN_IN
                            + "?expired=true&amp;next=" + next + "\"/></partial-response>");
        } else {
            response.sendRedirect(SIGN_IN + (get ? "?next=" : "?expired=true&next=") + next);
        }
    }
}
