package org.comptoir.platform.faces;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a choice of theme or language in a cookie and goes back to where it was made. A servlet and not a Faces action, so
 * that stateless customer pages and error pages can offer it too.
 */
@WebServlet("/platform/look")
public class LookChoice extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Set<String> THEMES = Set.of("light", "dark", "system");

    @Inject
    private transient Event<LanguageChosen> languageChosen;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String theme = request.getParameter("theme");
        if (theme != null && THEMES.contains(theme)) {
            keep(Languages.THEME_COOKIE, theme, !theme.equals("system"), request, response);
        }
        String language = request.getParameter("language");
        if (language != null) {
            Languages.spoken(Locale.forLanguageTag(language)).ifPresent(chosen -> {
                keep(Languages.LANGUAGE_COOKIE, chosen.getLanguage(), true, request, response);
                languageChosen.fire(new LanguageChosen(chosen));
            });
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", back(request.getHeader("Referer"), request.getContextPath()));
    }

    static void keep(
            String name, String value, boolean keep, HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge(keep ? 365 * 24 * 3600 : 0);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    /** Path and query of the referring page only: whatever host it names, the redirect stays on ours. */
    static String back(@Nullable String referer, String contextPath) {
        try {
            URI uri = URI.create(referer == null ? "" : referer);
            String path = uri.getRawPath();
            if (path == null || !path.startsWith("/") || path.startsWith("//")) {
                return contextPath + "/";
            }
            return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        } catch (IllegalArgumentException notAnAddress) {
            return contextPath + "/";
        }
    }
}
