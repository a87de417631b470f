package org.comptoir.links.redirect;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What a customer reads where no link leads on. Answered here and not by the back office: with the right status, without a
 * session or a cookie, and as well when the database or the back office is down. Only the style sheets come from there.
 */
enum FriendlyPage {
    UNKNOWN(404, "links_gone.unknown_title", "links_gone.unknown_text"),
    ENDED(410, "links_gone.ended_title", "links_gone.ended_text"),
    LIMITED(429, "links_gone.limited_title", "links_gone.limited_text"),
    UNAVAILABLE(503, "links_gone.unavailable_title", "links_gone.unavailable_text");

    private static final String BUNDLE = "org.comptoir.messages";
    private static final String FRAME = read("page.html");
    private static final String POLICY = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final int status;
    private final String title;
    private final String text;

    FriendlyPage(int status, String title, String text) {
        this.status = status;
        this.title = title;
        this.text = text;
    }

    /** The container leaves the body out where only the head was asked for. */
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale language = language(request);
        ResourceBundle words = ResourceBundle.getBundle(
                BUNDLE, language, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
        byte[] page = FRAME.replace("{lang}", language.getLanguage())
                .replace("{product}", words.getString("common.product"))
                .replace("{title}", words.getString(title))
                .replace("{text}", words.getString(text))
                .getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Language", language.getLanguage());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Vary", "Accept-Language");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Robots-Tag", "noindex");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    private static Locale language(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(one -> one.equals("fr") || one.equals("en"))
                .findFirst()
                .map(Locale::forLanguageTag)
                .orElse(Locale.ENGLISH);
    }

    private static String read(String name) {
        try (InputStream in = FriendlyPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
