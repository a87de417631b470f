package org.comptoir.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A check that cannot fail is a defect: every rule reports the hole that was planted for it, and names the class. */
class PlantedTest {
    private static final JavaClasses CLASSES = House.PLANTED.classes();
    private static final Map<String, ArchRule> RULES = Rules.in(House.PLANTED);

    @TestFactory
    Stream<DynamicTest> theRuleReports() {
        return RULES.entrySet().stream()
                .map(rule -> dynamicTest(rule.getKey(), () -> {
                    List<JavaClass> planted = breaking(rule.getKey());
                    assertThat(planted).as("planted for \"%s\"", rule.getKey()).isNotEmpty();
                    String report =
                            rule.getValue().evaluate(CLASSES).getFailureReport().toString();
                    assertThat(planted).allSatisfy(hole -> assertThat(report).contains(hole.getName()));
                }));
    }

    @TestFactory
    Stream<DynamicTest> theRuleLeavesInnocentsAlone() {
        return CLASSES.stream()
                .filter(c -> c.getSimpleName().startsWith("Good"))
                .map(good -> dynamicTest(good.getSimpleName(), () -> assertThat(RULES.values())
                        .noneMatch(rule -> rule.evaluate(CLASSES).getFailureReport().getDetails().stream()
                                .anyMatch(line -> line.startsWith(good.getName() + " ")))));
    }

    @Test
    void everyPlantedNameIsARule() {
        assertThat(CLASSES.stream().flatMap(PlantedTest::names)).isSubsetOf(RULES.keySet());
    }

    private static List<JavaClass> breaking(String rule) {
        return CLASSES.stream().filter(c -> names(c).anyMatch(rule::equals)).toList();
    }

    private static Stream<String> names(JavaClass type) {
        return type.tryGetAnnotationOfType(Breaks.class).map(Breaks::value).stream()
                .flatMap(Arrays::stream);
    }
}
