package org.comptoir.platform.faces;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages Comptoir speaks, and which of them a request wants. */
final class Languages {
    static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.FRENCH);
    static final String LANGUAGE_COOKIE = "comptoir_language";
    static final String THEME_COOKIE = "comptoir_theme";

    private Languages() {}

    /** The person's own language, else the one chosen on this machine, else the browser's first that we speak, else English. */
    static Locale of(Viewer viewer, HttpServletRequest request) {
        return viewer.language()
                .flatMap(Languages::spoken)
                .or(() -> cookie(request, LANGUAGE_COOKIE)
                        .map(Locale::forLanguageTag)
                        .flatMap(Languages::spoken))
                .or(() -> Collections.list(request.getLocales()).stream()
                        .flatMap(l -> spoken(l).stream())
                        .findFirst())
                .orElse(Locale.ENGLISH);
    }

    /** One of our languages for a locale of any country. */
    static Optional<Locale> spoken(Locale locale) {
        return ALL.stream()
                .filter(l -> l.getLanguage().equals(locale.getLanguage()))
                .findFirst();
    }

    static Optional<String> cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(c -> c.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
