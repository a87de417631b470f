package org.comptoir.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A base package whose sub-packages are rooms, with the pages that belong to them. The same rules are read over the
 * product and over the planted house, in which every one of them is broken.
 */
record House(String base, Path webapp) {
    static final House PRODUCT = new House("org.comptoir", Path.of("src/main/webapp"));
    static final House PLANTED =
            new House("org.comptoir.architecture.planted", Path.of("src/test/resources/planted/webapp"));

    JavaClasses classes() {
        ClassFileImporter importer = new ClassFileImporter();
        return this == PRODUCT
                ? importer.withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(base)
                : importer.importPackages(base);
    }

    boolean holds(JavaClass type) {
        return type.getPackageName().startsWith(base + ".");
    }

    /** The room of a class of this house; empty for a class that lies in the base package or elsewhere. */
    String room(JavaClass type) {
        return holds(type) ? type.getPackageName().substring(base.length() + 1).split("\\.")[0] : "";
    }

    /** Whether the class lies in one of these packages, named from the base ("platform.time"), or below it. */
    boolean in(JavaClass type, String... packages) {
        String name = type.getPackageName() + ".";
        return Arrays.stream(packages).anyMatch(p -> name.startsWith(base + "." + p + "."));
    }

    boolean inWeb(JavaClass type) {
        return holds(type) && (type.getPackageName() + ".").contains(".web.");
    }

    boolean hasName(JavaClass type, String name) {
        return type.getName().equals(base + "." + name);
    }

    /** A rule over every class of the house: each sentence that the function finds is a violation. */
    ArchRule rule(String sentence, Function<JavaClass, Stream<String>> findings) {
        ArchCondition<JavaClass> condition = new ArchCondition<>("keep it") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                findings.apply(type)
                        .forEach(
                                found -> events.add(SimpleConditionEvent.violated(type, type.getName() + " " + found)));
            }
        };
        return ArchRuleDefinition.classes()
                .that(DescribedPredicate.describe("are in the house", this::holds))
                .should(condition)
                .as(sentence)
                .allowEmptyShould(true);
    }

    /** A finding if it is so, else none. */
    static Stream<String> when(boolean broken, String finding) {
        return broken ? Stream.of(finding) : Stream.empty();
    }
}
