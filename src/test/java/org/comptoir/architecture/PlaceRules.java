package org.comptoir.architecture;

import static org.comptoir.architecture.House.when;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.enterprise.context.SessionScoped;
import java.util.Calendar;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What may be used in which place only. */
final class PlaceRules {
    private static final Set<String> CLOCKS = Set.of(
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalTime.now",
            "java.time.LocalDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.Year.now",
            "java.time.YearMonth.now",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.system",
            "java.lang.System.currentTimeMillis",
            "java.util.Calendar.getInstance",
            "java.util.Date.<init>");
    private static final Set<String> SQL = Set.of(
            "java.sql.",
            "javax.sql.",
            "jakarta.persistence.EntityManager",
            "jakarta.persistence.Query",
            "jakarta.persistence.TypedQuery",
            "jakarta.persistence.criteria.",
            "org.eclipse.persistence.");
    private static final Set<String> FACES = Set.of("jakarta.faces.", "org.primefaces.", "org.omnifaces.");
    private static final Set<String> NEVER = Set.of(
            "com.hazelcast.",
            "org.eclipse.persistence.annotations.Multitenant",
            "jakarta.annotation.security.RunAs",
            "java.text.SimpleDateFormat",
            "java.util.Timer",
            "sun.");

    private PlaceRules() {}

    static Map<String, ArchRule> in(House house) {
        return Map.of(
                "one clock",
                house.rule(
                        "Only platform.time asks what time it is (the launcher and r.war have their own)",
                        c -> house.in(c, "platform.time", "launch") || house.hasName(c, "links.redirect.Now")
                                ? Stream.empty()
                                : accesses(c)
                                        .filter(a -> CLOCKS.contains(target(a)) && !isDateOf(a))
                                        .map(JavaAccess::getDescription)),
                "no old dates",
                house.rule("No java.util.Date or Calendar in a field or signature", c -> Stream.concat(
                                c.getFields().stream().map(f -> f.getRawType()),
                                c.getMethods().stream()
                                        .flatMap(m -> Stream.concat(
                                                Stream.of(m.getRawReturnType()), m.getRawParameterTypes().stream())))
                        .filter(t -> t.isAssignableTo(Date.class) || t.isAssignableTo(Calendar.class))
                        .map(t -> "speaks " + t.getName())),
                "SQL in repositories",
                house.rule(
                        "EntityManager, JDBC and data sources belong to repositories and platform.db",
                        c -> speaksSql(house, c) ? Stream.empty() : uses(c, SQL).filter(u -> !isError(house, c, u))),
                "no find by id alone",
                house.rule("Nobody reads an entity by its id without the tenant", c -> accesses(c)
                        .filter(a -> Set.of(
                                        "jakarta.persistence.EntityManager.find",
                                        "jakarta.persistence.EntityManager.getReference")
                                .contains(target(a)))
                        .map(JavaAccess::getDescription)),
                "Faces in web",
                house.rule(
                        "Faces belongs to web packages and platform.faces",
                        c -> house.inWeb(c) || house.in(c, "platform.faces") ? Stream.empty() : uses(c, FACES)),
                "quiet",
                house.rule(
                        "Nobody but the launcher writes to the console",
                        c -> house.in(c, "launch")
                                ? Stream.empty()
                                : accesses(c)
                                        .filter(a -> Set.of(
                                                        "java.lang.System.out",
                                                        "java.lang.System.err",
                                                        "java.lang.Throwable.printStackTrace")
                                                .contains(target(a)))
                                        .map(JavaAccess::getDescription)),
                "never",
                house.rule("No cluster, no @Multitenant, no @RunAs, no old formats and timers", c -> uses(c, NEVER)
                        .filter(found -> !house.in(c, "launch") || !found.contains(ArrowRules.SIGNAL))),
                "sessions are rows",
                house.rule(
                        "Only access and platform.faces keep something in the HttpSession",
                        c -> when(
                                c.isAnnotatedWith(SessionScoped.class) && !house.in(c, "access.web", "platform.faces"),
                                "is session scoped")));
    }

    private static Stream<JavaAccess<?>> accesses(JavaClass type) {
        return type.getAccessesFromSelf().stream();
    }

    private static String target(JavaAccess<?> access) {
        return access.getTargetOwner().getName() + "." + access.getTarget().getName();
    }

    /** new Date(millis) is how other people's libraries want an instant; new Date() asks for the time. */
    private static boolean isDateOf(JavaAccess<?> access) {
        return target(access).equals("java.util.Date.<init>")
                && !access.getTarget().getFullName().endsWith("<init>()");
    }

    private static boolean speaksSql(House house, JavaClass type) {
        return type.getSimpleName().endsWith("Repository")
                || inRepository(type)
                || house.in(type, "platform.db", "launch")
                || house.hasName(type, "platform.rest.Database");
    }

    /** Whoever answers for errors may look at what kind of SQLException it was. */
    private static boolean isError(House house, JavaClass type, String use) {
        return house.in(type, "platform", "links.redirect") && use.matches("uses java\\.sql\\.SQL\\w*Exception");
    }

    private static boolean inRepository(JavaClass type) {
        return type.getEnclosingClass()
                .map(c -> c.getSimpleName().endsWith("Repository"))
                .orElse(false);
    }

    private static Stream<String> uses(JavaClass type, Set<String> prefixes) {
        return ArrowRules.used(type)
                .map(JavaClass::getName)
                .filter(name -> prefixes.stream().anyMatch(name::startsWith))
                .map(name -> "uses " + name);
    }
}
