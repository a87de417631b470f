package org.comptoir.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Set;

/** Tells whom a class of a web package serves: its page's template or its path says so. */
record Staff(House house) {
    /** The API without sign-in, or of signing in; everything else is for staff. */
    private static final Set<String> PUBLIC_PATHS = Set.of(
            "health",
            "categories",
            "products",
            "menus",
            "allergens",
            "orders",
            "reservations",
            "events",
            "login",
            "logout",
            "me",
            "media",
            "shop",
            "openapi");

    boolean isFor(JavaClass type) {
        if (!house.inWeb(type)) {
            return false;
        }
        String path = type.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        if (!path.isEmpty()) {
            return !PUBLIC_PATHS.contains(path.replaceFirst("^/", "").split("/")[0]);
        }
        return type.getSimpleName().endsWith("Bean") && page(type).contains("/WEB-INF/templates/staff.xhtml");
    }

    private String page(JavaClass bean) {
        String name = bean.getSimpleName().replaceFirst("Bean$", "");
        String file = name.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT) + ".xhtml";
        java.nio.file.Path page = house.webapp().resolve(house.room(bean)).resolve(file);
        try {
            return Files.exists(page) ? Files.readString(page) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
