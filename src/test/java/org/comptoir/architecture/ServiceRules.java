package org.comptoir.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static org.comptoir.architecture.House.when;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Named;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who acts: X for kiosks, timers and rooms, desks for staff. */
final class ServiceRules {
    private ServiceRules() {}

    static Map<String, ArchRule> in(House house) {
        Staff staff = new Staff(house);
        return Map.of(
                "one service beside the desks",
                house.rule("Beside its desks a room has one public service, X", c -> {
                    List<String> all = c.getPackage().getClasses().stream()
                            .filter(s -> Services.isService(s) && !Services.isDesk(s))
                            .map(JavaClass::getSimpleName)
                            .sorted()
                            .toList();
                    return when(
                            Services.isService(c) && !Services.isDesk(c) && all.size() > 1,
                            "is one of too many services: " + all);
                }),
                "desks ask for a permission",
                house.rule(
                        "Every method of a desk names its permission",
                        c -> Services.isDesk(c)
                                ? acts(c).filter(m -> !guarded(m, RolesAllowed.class))
                                        .map(m -> m.getName() + " has no @RolesAllowed")
                                : Stream.empty()),
                "desks know who acts",
                house.rule(
                        "Every method of a desk takes an Actor",
                        c -> Services.isDesk(c)
                                ? acts(c).filter(m -> m.getRawParameterTypes().stream()
                                                .noneMatch(p -> house.hasName(p, "access.Actor")))
                                        .map(m -> m.getName() + " takes no Actor")
                                : Stream.empty()),
                "services permit all",
                house.rule(
                        "Every method of a service that is no desk is @PermitAll",
                        c -> Services.isService(c) && !Services.isDesk(c)
                                ? acts(c).filter(m -> !guarded(m, PermitAll.class))
                                        .map(m -> m.getName() + " has no @PermitAll")
                                : Stream.empty()),
                "desks are EJBs",
                house.rule(
                        "@RolesAllowed stands only where the container heeds it",
                        c -> when(
                                !Services.isEjb(c)
                                        && !c.isAnnotatedWith(jakarta.ws.rs.Path.class)
                                        && (c.isAnnotatedWith(RolesAllowed.class)
                                                || c.getMethods().stream()
                                                        .anyMatch(m -> m.isAnnotatedWith(RolesAllowed.class))),
                                "has @RolesAllowed and is no EJB: it would be ignored")),
                "no ambient tenant",
                house.rule(
                        "Only web, access and the navigation ask the container who is calling",
                        c -> house.inWeb(c) || house.in(c, "access", "platform.faces")
                                ? Stream.empty()
                                : c.getAccessesFromSelf().stream()
                                        .filter(a -> List.of("getCallerPrincipal", "getUserPrincipal", "isCallerInRole")
                                                .contains(a.getTarget().getName()))
                                        .map(a -> a.getDescription())),
                "staff calls desks",
                house.rule(
                        "Staff pages and staff resources call desks only",
                        c -> staff.isFor(c)
                                ? ArrowRules.used(c)
                                        .filter(u -> house.holds(u) && Services.isService(u) && !Services.isDesk(u))
                                        .map(u -> "serves staff and uses " + u.getName())
                                : Stream.empty()),
                "thin beans",
                house.rule(
                        "A bean uses at most two services",
                        c -> when(
                                c.isAnnotatedWith(Named.class)
                                        && c.getFields().stream()
                                                        .filter(f -> Services.isService(f.getRawType()))
                                                        .count()
                                                > 2,
                                "uses more than two services")));
    }

    private static Stream<JavaMethod> acts(JavaClass type) {
        return type.getMethods().stream()
                .filter(m -> m.getModifiers().contains(PUBLIC))
                .filter(m -> !m.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC));
    }

    private static boolean guarded(JavaMethod method, Class<? extends Annotation> by) {
        return method.isAnnotatedWith(by) || method.getOwner().isAnnotatedWith(by);
    }
}
