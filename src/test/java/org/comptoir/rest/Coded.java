package org.comptoir.rest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The endpoints that the resource classes declare, as {@code GET /api/health}. */
public final class Coded {
    private static JavaClasses classes;

    private Coded() {}

    public static Set<String> endpoints() {
        return resources().flatMap(Coded::of).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The product's classes, read once: that takes seconds. */
    public static synchronized JavaClasses classes() {
        if (classes == null) {
            classes = new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.comptoir");
        }
        return classes;
    }

    private static Stream<Class<?>> resources() {
        return classes().stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .map(JavaClass::reflect);
    }

    private static Stream<String> of(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods())
                .flatMap(method -> verb(method).map(verb -> verb + " " + path(resource, method)).stream());
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String path(Class<?> resource, Method method) {
        Path below = method.getAnnotation(Path.class);
        String whole =
                "/api/" + resource.getAnnotation(Path.class).value() + "/" + (below == null ? "" : below.value());
        return whole.replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}")
                .replaceAll("/+", "/")
                .replaceAll("/$", "");
    }
}
