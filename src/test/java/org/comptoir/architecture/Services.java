package org.comptoir.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import jakarta.ejb.Schedule;
import jakarta.ejb.Schedules;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.ejb.Timeout;
import jakarta.enterprise.event.Observes;

/** Tells services from the other EJBs: timers, observers and startup beans are public for the container's sake alone. */
final class Services {
    private Services() {}

    static boolean isEjb(JavaClass type) {
        return type.isAnnotatedWith(Stateless.class)
                || type.isAnnotatedWith(Singleton.class)
                || type.isAnnotatedWith(Stateful.class);
    }

    static boolean isDesk(JavaClass type) {
        return type.getSimpleName().endsWith("Desk") && !type.isInterface();
    }

    static boolean isService(JavaClass type) {
        return type.getModifiers().contains(PUBLIC)
                && (isDesk(type) || isEjb(type))
                && !type.isAnnotatedWith(Startup.class)
                && type.getMethods().stream().noneMatch(m -> isTimed(m) || observes(m));
    }

    static boolean isTimed(JavaMethod method) {
        return method.isAnnotatedWith(Schedule.class)
                || method.isAnnotatedWith(Schedules.class)
                || method.isAnnotatedWith(Timeout.class);
    }

    static boolean observes(JavaMethod method) {
        return method.getParameters().stream().anyMatch(p -> p.isAnnotatedWith(Observes.class));
    }
}
