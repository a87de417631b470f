package org.comptoir.security;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comptoir.rest.Coded;
import org.comptoir.rest.Document;

/** What the application lets anybody ask for. */
final class Deployed {
    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Pattern PARAMETER = Pattern.compile("<f:viewParam name=\"([^\"]+)\"");
    /** What the server adds by itself and no class of ours declares. */
    private static final List<String> SERVER =
            List.of("GET /openapi", "GET /health", "GET /health/live", "GET /health/ready", "GET /metrics");

    private Deployed() {}

    /** Pages, servlets, and endpoints, those that are only documented or only coded included. */
    static Set<EntryPoint> entryPoints(Document document) {
        Stream<String> documented = document.endpoints().stream().map(Object::toString);
        Stream<String> pages = pages().stream().map(page -> EntryPoint.PAGE + " " + page);
        return Stream.of(pages, servlets(), documented, Coded.endpoints().stream(), SERVER.stream())
                .flatMap(all -> all)
                .map(EntryPoint::of)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every page that lies open, and every page that has a rule. */
    static Set<String> pages() {
        Set<String> pages = files(".xhtml")
                .map(file -> file.replaceFirst("\\.xhtml$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        pages.addAll(rules().stringPropertyNames());
        return pages;
    }

    /** Files that lie open without being pages; all of them belong below resources. */
    static List<String> strays() {
        return files("").filter(file -> !file.endsWith(".xhtml")).toList();
    }

    static Properties rules() {
        Properties rules = new Properties();
        try (Reader reader = Files.newBufferedReader(WEBAPP.resolve("WEB-INF/pages.properties"))) {
            rules.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rules;
    }

    /** The parameters that a page reads from its address. */
    static List<String> parameters(String page) {
        try {
            Path file = WEBAPP.resolve(page.substring(1) + ".xhtml");
            return PARAMETER
                    .matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> files(String suffix) {
        try (Stream<Path> all = Files.walk(WEBAPP)) {
            List<String> found = all.filter(Files::isRegularFile)
                    .map(file -> "/" + WEBAPP.relativize(file))
                    .filter(file -> !file.startsWith("/WEB-INF/") && !file.startsWith("/resources/"))
                    .filter(file -> file.endsWith(suffix))
                    .toList();
            return found.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> servlets() {
        return Coded.classes().stream()
                .filter(type -> type.isAnnotatedWith(WebServlet.class))
                .flatMap(Deployed::ways);
    }

    private static Stream<String> ways(JavaClass servlet) {
        WebServlet at = servlet.getAnnotationOfType(WebServlet.class);
        return Stream.concat(Arrays.stream(at.value()), Arrays.stream(at.urlPatterns()))
                .flatMap(path -> servlet.getMethods().stream()
                        .filter(method -> method.getName().matches("do[A-Z]\\w+"))
                        .map(method -> method.getName().substring(2).toUpperCase(Locale.ROOT) + " " + path));
    }
}
