package org.comptoir.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static org.comptoir.architecture.House.when;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** What a room shows of itself. */
final class SurfaceRules {
    private SurfaceRules() {}

    static Map<String, ArchRule> in(House house) {
        return Map.of(
                "entities stay home",
                house.rule(
                        "Entities are package-private",
                        c -> when(
                                c.isAnnotatedWith(Entity.class)
                                        && c.getModifiers().contains(PUBLIC),
                                "is a public entity")),
                "repositories stay home",
                house.rule("Repositories are package-private and used in their own package only", c -> {
                    Stream<String> open =
                            when(isRepository(c) && c.getModifiers().contains(PUBLIC), "is a public repository");
                    Stream<String> users = ArrowRules.used(c)
                            .filter(u -> house.holds(u) && isRepository(u))
                            .filter(u -> !u.getPackageName().equals(c.getPackageName()))
                            .map(u -> "uses another package's repository " + u.getName());
                    return Stream.concat(open, users);
                }),
                "no entity in a signature",
                house.rule("No public method or field shows an entity", c -> shownTypes(c)
                        .filter(t -> t.isAnnotatedWith(Entity.class))
                        .map(t -> "shows the entity " + t.getName())),
                "no entity in web",
                house.rule(
                        "No bean and no resource touches an entity",
                        c -> house.inWeb(c)
                                ? ArrowRules.used(c)
                                        .filter(u -> u.isAnnotatedWith(Entity.class))
                                        .map(u -> "touches the entity " + u.getName())
                                : Stream.empty()),
                "entities name their table",
                house.rule(
                        "Every entity says @Table(name = …)",
                        c -> when(
                                c.isAnnotatedWith(Entity.class)
                                        && c.tryGetAnnotationOfType(Table.class)
                                                .map(t -> t.name().isEmpty())
                                                .orElse(true),
                                "names no table")),
                "packages speak",
                house.rule(
                        "Every package has a @NullMarked package-info",
                        c -> when(
                                !c.getSimpleName().equals("package-info")
                                        && c.getPackage()
                                                .tryGetPackageInfo()
                                                .map(info -> !info.isAnnotatedWith(NullMarked.class))
                                                .orElse(true),
                                "lies in a package without a @NullMarked package-info")));
    }

    private static boolean isRepository(JavaClass type) {
        return type.getSimpleName().endsWith("Repository");
    }

    /** Types in the signatures of what other packages can see, those inside generics included. */
    private static Stream<JavaClass> shownTypes(JavaClass type) {
        if (!type.getModifiers().contains(PUBLIC)) {
            return Stream.empty();
        }
        Stream<JavaType> fields = type.getFields().stream()
                .filter(f -> f.getModifiers().contains(PUBLIC) || f.getName().endsWith("Bean"))
                .map(JavaField::getType);
        Stream<JavaType> methods = type.getCodeUnits().stream()
                .filter(m -> m.getModifiers().contains(PUBLIC))
                .flatMap(SurfaceRules::signature);
        return Stream.concat(fields, methods).flatMap(t -> t.getAllInvolvedRawTypes().stream());
    }

    private static Stream<JavaType> signature(JavaCodeUnit unit) {
        return Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream());
    }
}
