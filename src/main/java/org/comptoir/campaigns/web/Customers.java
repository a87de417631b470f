package org.comptoir.campaigns.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.regex.Pattern;
import org.comptoir.campaigns.CustomerPage;

/** What the pages behind mailed links have in common: the token in the path, the browser's language, a policy of their own. */
final class Customers {
    private static final String POLICY = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self';"
            + " script-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** Letters that no token has would be refused by the database, too. */
    private static final Pattern TOKEN = Pattern.compile("/[A-Za-z0-9_-]{1,64}(/picture)?");

    private Customers() {}

    /** What stands behind the servlet's own path; empty where nothing does. */
    static String token(HttpServletRequest request) {
        String path = request.getPathInfo();
        return path == null || !TOKEN.matcher(path).matches() ? "" : path.substring(1);
    }

    static Locale language(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .filter(one ->
                        one.getLanguage().equals("fr") || one.getLanguage().equals("en"))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    static void answer(HttpServletResponse response, CustomerPage page) throws IOException {
        byte[] html = page.html().getBytes(StandardCharsets.UTF_8);
        response.setStatus(page.status());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Language", page.language());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", POLICY);
        // the address is a key: it is told to nobody
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        response.setContentLength(html.length);
        response.getOutputStream().write(html);
    }
}
