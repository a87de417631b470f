package org.comptoir.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.List;

/** Knows every resource class; the OpenAPI reader, which is no bean, asks it. */
@ApplicationScoped
public class Resources {
    private static volatile List<Class<?>> all = List.of();

    void find(@Observes @Initialized(ApplicationScoped.class) Object start, BeanManager beans) {
        all = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .sorted(Comparator.comparing(Class::getName))
                .toList();
    }

    static List<Class<?>> all() {
        return all;
    }
}
