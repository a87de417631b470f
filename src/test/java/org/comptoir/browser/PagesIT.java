package org.comptoir.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page, in both languages, both themes, on a phone and on a desk: no barrier, no blocked code, no sideways scroll. */
class PagesIT {
    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final int PHONE = 390;
    private static final int DESK = 1440;

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void everyPage(String language) {
        Properties rules = rules();
        List<String> findings = new ArrayList<>();
        try (Visitor visitor = Browser.visitor(language)) {
            paths().stream().filter(p -> open(rules, p)).forEach(p -> judge(visitor, language, p, findings));
            visitor.signIn("admin").speak();
            visitor.open("/dashboard/home");
            Set<String> rest = new LinkedHashSet<>(paths());
            rest.addAll(linked(visitor));
            rest.stream().filter(p -> !open(rules, p)).forEach(p -> judge(visitor, language, p, findings));
            findings.addAll(visitor.troubles());
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void theCrawlKnowsItsPages() {
        assertThat(paths()).contains("/access/sign-in", "/dashboard/home", "/access/users");
        assertThat(open(rules(), "/access/sign-in")).isTrue();
    }

    @Test
    void aBarrierAndABlockedScriptAreSeen() {
        try (Visitor visitor = Browser.visitor("en")) {
            visitor.open("/access/sign-in");
            visitor.page().evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=\"/none.png\"><input>')");
            visitor.page().evaluate("document.body.setAttribute('onclick', 'window.planted = 1')");
            visitor.page().locator("body").click();
            assertThat(visitor.barriers()).anyMatch(b -> b.startsWith("image-alt"));
            assertThat(visitor.troubles()).anyMatch(t -> t.contains("Content Security Policy"));
        }
    }

    private static void judge(Visitor visitor, String language, String path, List<String> findings) {
        int status = visitor.open(path);
        // the pages of errors are shown by errors; asked for by name they are not there
        if (path.startsWith("/errors/") ? status != 404 : status != 200) {
            findings.add(path + " answers " + status);
        }
        if (!language.equals(visitor.page().locator("html").getAttribute("lang"))) {
            findings.add(path + " speaks another language");
        }
        // each language with each theme on one of the two screens: all four are seen, at half the price
        boolean english = language.equals("en");
        look(visitor, path, english ? ColorScheme.LIGHT : ColorScheme.DARK, DESK, findings);
        look(visitor, path, english ? ColorScheme.DARK : ColorScheme.LIGHT, PHONE, findings);
    }

    private static void look(Visitor visitor, String path, ColorScheme theme, int width, List<String> findings) {
        String where = path + " " + theme.name().toLowerCase(Locale.ROOT) + " " + width;
        visitor.sitBefore(theme, width);
        visitor.barriers().forEach(barrier -> findings.add(where + " " + barrier));
        if (visitor.scrollsSideways()) {
            findings.add(where + " scrolls sideways");
        }
    }

    /** What the navigation leads to. */
    @SuppressWarnings("unchecked")
    private static Set<String> linked(Visitor visitor) {
        Object found = visitor.page()
                .evaluate("[...document.querySelectorAll('nav a[href^=\"/\"]')].map(a => a.getAttribute('href'))");
        return new TreeSet<>((List<String>) found);
    }

    /** Every page that lies open under webapp. */
    private static Set<String> paths() {
        try (Stream<Path> all = Files.walk(WEBAPP)) {
            Set<String> found = new TreeSet<>();
            all.map(WEBAPP::relativize)
                    .map(Path::toString)
                    .filter(p -> p.endsWith(".xhtml"))
                    .filter(p -> !p.startsWith("WEB-INF") && !p.startsWith("resources"))
                    .forEach(p -> found.add("/" + p.replaceFirst("\\.xhtml$", "")));
            return found;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean open(Properties rules, String path) {
        return "public".equals(rules.getProperty(path));
    }

    private static Properties rules() {
        Properties rules = new Properties();
        try (Reader reader = Files.newBufferedReader(WEBAPP.resolve("WEB-INF/pages.properties"))) {
            rules.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return rules;
    }
}
