package org.comptoir.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.PRIVATE;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static org.comptoir.architecture.House.when;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.interceptor.Interceptors;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.comptoir.platform.time.KeepsTicking;

/** What the container does silently wrong unless the code is written so. */
final class ContainerRules {
    private ContainerRules() {}

    static Map<String, ArchRule> in(House house) {
        return Map.of(
                "EJB methods are public or private",
                house.rule(
                        "An EJB has no package-private method: its view would not have it",
                        c -> Services.isEjb(c)
                                ? c.getMethods().stream()
                                        .filter(ContainerRules::halfOpen)
                                        .map(m -> m.getName() + " is half open")
                                : Stream.empty()),
                "EJBs are public",
                house.rule(
                        "What the container must see is public",
                        c -> when(Services.isEjb(c) && !c.getModifiers().contains(PUBLIC), "is an EJB nobody can see")),
                "after the migrator",
                house.rule(
                        "Startup beans and timers depend on the migrator",
                        c -> when(
                                startsByItself(c) && !house.hasName(c, "platform.db.Migrator") && !dependsOnMigrator(c),
                                "may run before the tables exist")),
                "timers live on every node",
                house.rule("Timers are not persistent", c -> c.getMethods().stream()
                        .filter(m -> m.tryGetAnnotationOfType(Schedule.class)
                                .map(Schedule::persistent)
                                .orElse(false))
                        .map(m -> m.getName() + " is persistent")),
                "timers outlive a failure",
                house.rule(
                        "Timers keep ticking",
                        c -> when(
                                c.getMethods().stream().anyMatch(m -> m.isAnnotatedWith(Schedule.class))
                                        && !keepsTicking(c),
                                "is done away with when it fails twice")),
                "retry outside",
                house.rule(
                        "Nobody retries inside a transaction",
                        c -> when(
                                Services.isService(c)
                                        && ArrowRules.used(c).anyMatch(u -> house.hasName(u, "platform.db.Retry")),
                                "is a service and retries")),
                "no open fields on proxies",
                house.rule(
                        "A bean behind a proxy shows no field: it would read as null",
                        c -> proxied(c)
                                ? c.getFields().stream()
                                        .filter(f -> !f.getModifiers().contains(PRIVATE)
                                                && !f.getModifiers().contains(STATIC))
                                        .filter(f -> !injected(
                                                f.getModifiers(),
                                                f.getAnnotations().size()))
                                        .map(f -> f.getName() + " can be read past the proxy")
                                : Stream.empty()),
                "registry by @Resource",
                house.rule("The synchronization registry comes by @Resource", c -> c.getFields().stream()
                        .filter(f -> f.getRawType().isEquivalentTo(TransactionSynchronizationRegistry.class))
                        .filter(f -> !f.isAnnotatedWith(Resource.class))
                        .map(f -> f.getName() + " cannot be injected")));
    }

    private static boolean keepsTicking(JavaClass timer) {
        return timer.tryGetAnnotationOfType(Interceptors.class)
                .map(Interceptors::value)
                .map(List::of)
                .orElse(List.of())
                .contains(KeepsTicking.class);
    }

    private static boolean halfOpen(JavaMethod method) {
        Set<JavaModifier> is = method.getModifiers();
        // what the container calls itself (start and end of life, observed events) needs no view
        boolean called = method.isAnnotatedWith(PostConstruct.class)
                || method.isAnnotatedWith(PreDestroy.class)
                || Services.observes(method);
        return !called && Stream.of(PUBLIC, PRIVATE, STATIC, SYNTHETIC).noneMatch(is::contains);
    }

    private static boolean startsByItself(JavaClass type) {
        return type.isAnnotatedWith(Startup.class)
                || type.getMethods().stream().anyMatch(m -> m.isAnnotatedWith(Schedule.class));
    }

    private static boolean dependsOnMigrator(JavaClass type) {
        return type.tryGetAnnotationOfType(DependsOn.class)
                .map(d -> Arrays.asList(d.value()).contains("Migrator"))
                .orElse(false);
    }

    private static boolean proxied(JavaClass type) {
        return Services.isEjb(type)
                || type.isAnnotatedWith(ApplicationScoped.class)
                || type.isAnnotatedWith(RequestScoped.class);
    }

    /** Injection points may be package-private so that a test can set them; nobody else reads them. */
    private static boolean injected(Set<JavaModifier> modifiers, int annotations) {
        return annotations > 0 && !modifiers.contains(PUBLIC);
    }
}
