package org.comptoir.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The product keeps every rule of the house. */
class HouseTest {
    @TestFactory
    Stream<DynamicTest> theProductKeeps() {
        JavaClasses classes = House.PRODUCT.classes();
        return Rules.in(House.PRODUCT).entrySet().stream()
                .map(rule -> dynamicTest(rule.getKey(), () -> rule.getValue().check(classes)));
    }

    @Test
    void thereAreElevenArrows() {
        assertThat(Rooms.arrowsBetweenRooms()).isEqualTo(11);
    }
}
