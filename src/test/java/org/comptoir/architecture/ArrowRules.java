package org.comptoir.architecture;

import static org.comptoir.architecture.House.when;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which room may use which. */
final class ArrowRules {
    private static final Set<String> NO_NAMES =
            Set.of("util", "utils", "common", "dto", "dtos", "helper", "helpers", "misc", "impl", "shared", "model");
    /** The JDK's only way to put the application's stop before the database's at SIGTERM (module jdk.unsupported). */
    static final String SIGNAL = "sun.misc.Signal";

    private static final List<String> LAUNCH_USES =
            List.of("java.", "javax.", "jdk.", "fish.payara.", "org.jspecify.", SIGNAL);

    private ArrowRules() {}

    static Map<String, ArchRule> in(House house) {
        return Map.of(
                "known rooms",
                house.rule(
                        "Every room is one that ADR 2 names",
                        c -> when(
                                !Rooms.names().contains(house.room(c)), "is in a room nobody drew: " + house.room(c))),
                "arrows",
                house.rule("A room uses only the rooms its arrows point at", c -> foreign(house, c)
                        .filter(d -> !Rooms.mayUse(house.room(c), house.room(d.getTargetClass())))
                        .map(Dependency::getDescription)),
                "no circle",
                SlicesRuleDefinition.slices()
                        .matching(house.base() + ".(*)..")
                        .should()
                        .beFreeOfCycles()
                        .as("No circle among rooms")
                        .allowEmptyShould(true),
                "no circle in platform",
                SlicesRuleDefinition.slices()
                        .matching(house.base() + ".platform.(*)..")
                        .should()
                        .beFreeOfCycles()
                        .as("No circle inside platform")
                        .allowEmptyShould(true),
                "speaking names",
                house.rule("No package is called util, common or dto", c -> Stream.of(
                                c.getPackageName().split("\\."))
                        .filter(NO_NAMES::contains)
                        .map(name -> "lies in a package that says nothing: " + name)),
                "launch alone",
                house.rule(
                        "The launcher knows the JDK and the server's boot API only",
                        c -> house.in(c, "launch")
                                ? used(c).filter(u -> !house.in(u, "launch") && !u.isPrimitive())
                                        .filter(u -> LAUNCH_USES.stream().noneMatch(u.getName()::startsWith))
                                        .map(u -> "uses " + u.getName())
                                : Stream.empty()),
                "redirect alone",
                house.rule(
                        "links.redirect, a WAR of its own, knows the kernel only",
                        c -> house.in(c, "links.redirect")
                                ? used(c).filter(u -> house.holds(u) && !house.in(u, "links.redirect", "kernel"))
                                        .map(u -> "uses " + u.getName())
                                : Stream.empty()),
                "web is a leaf",
                house.rule("Nobody imports a web package", c -> foreign(house, c)
                        .filter(d -> house.inWeb(d.getTargetClass()))
                        .filter(d -> !d.getTargetClass().getPackageName().equals(c.getPackageName()))
                        .map(Dependency::getDescription)));
    }

    private static Stream<Dependency> foreign(House house, JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream().filter(d -> house.holds(d.getTargetClass()));
    }

    static Stream<JavaClass> used(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .map(JavaClass::getBaseComponentType)
                .distinct();
    }
}
