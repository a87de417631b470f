package org.comptoir.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/** The pages that {@code /WEB-INF/pages.properties} marks as landing pages: they exist and need no parameter. */
@ApplicationScoped
class LandingPages {
    private static final String MARK = "; landing";

    private List<LandingPage> pages = List.of();

    @SuppressWarnings("unused") // for the proxy
    protected LandingPages() {}

    @Inject
    LandingPages(ServletContext context) {
        Properties rules = new Properties();
        try (InputStream file = context.getResourceAsStream("/WEB-INF/pages.properties")) {
            rules.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pages = rules.stringPropertyNames().stream()
                .filter(page -> rules.getProperty(page).endsWith(MARK))
                .map(page -> new LandingPage(page, codes(rules.getProperty(page).replace(MARK, ""))))
                .sorted(Comparator.comparing((LandingPage page) -> !page.codes().isEmpty())
                        .thenComparing(LandingPage::path))
                .toList();
    }

    /** Those that everybody may open come first. */
    List<LandingPage> all() {
        return pages;
    }

    /** Whether that is a landing page and whoever holds these codes may open it. */
    boolean opens(String path, Collection<String> held) {
        return pages.stream().anyMatch(page -> page.path().equals(path) && page.opensTo(held));
    }

    private static Set<String> codes(String rule) {
        return rule.equals(Permissions.SIGNED_IN) ? Set.of() : Set.of(rule.split(" or "));
    }
}
