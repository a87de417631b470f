package org.comptoir.access.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comptoir.access.Actor;
import org.comptoir.access.Permissions;

/** Reads {@code /WEB-INF/pages.properties}: which page needs which permission. A page that is not named does not exist. */
@ApplicationScoped
public class PageRules {
    static final String PUBLIC = "public";

    private static final String SUFFIX = ".xhtml";

    private final Properties rules = new Properties();
    private final Set<String> pages = new HashSet<>();

    @SuppressWarnings("NullAway.Init") // for the proxy
    protected PageRules() {}

    @Inject
    PageRules(ServletContext context) {
        find(context, "/");
        try (InputStream file = context.getResourceAsStream("/WEB-INF/pages.properties")) {
            rules.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Once: the application server would look through the whole WAR for every request that is no page. */
    private void find(ServletContext context, String folder) {
        for (String path : context.getResourcePaths(folder)) {
            if (path.endsWith("/")) {
                find(context, path);
            } else if (path.endsWith(SUFFIX)) {
                pages.add(path.substring(0, path.length() - SUFFIX.length()));
            }
        }
    }

    Optional<String> of(String page) {
        return Optional.ofNullable(rules.getProperty(page)).map(rule -> rule.replaceFirst(";.*", ""));
    }

    /** Whether the signed-in person meets the rule; of several codes one is enough. */
    static boolean opens(String rule, Actor actor) {
        return rule.equals(Permissions.SIGNED_IN)
                || Arrays.stream(rule.split(" or ")).anyMatch(actor::may);
    }

    /**
     * The path that the container found a page by. What was asked for may write the same page in many ways ({@code ;x},
     * {@code %75}, {@code a/../b}), and a gate that reads it would not know it.
     */
    static String path(HttpServletRequest request) {
        return Stream.of(request.getServletPath(), request.getPathInfo())
                .filter(Objects::nonNull)
                .collect(Collectors.joining());
    }

    /** The page's name without its ending, where the path leads to a page at all. */
    Optional<String> pageAt(String path) {
        if (path.startsWith("/jakarta.faces.resource/") || path.startsWith("/WEB-INF/")) {
            return Optional.empty();
        }
        if (path.endsWith(SUFFIX)) {
            return Optional.of(path.substring(0, path.length() - SUFFIX.length()));
        }
        return pages.contains(path) ? Optional.of(path) : Optional.empty();
    }
}
