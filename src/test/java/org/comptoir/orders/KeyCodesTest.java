package org.comptoir.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The digits at the till: short where a category is, and none the beginning of another one. */
class KeyCodesTest {
    @Test
    void aSmallCategoryNeedsTwoDigitsAndALongOneThree() {
        assertThat(codes(List.of(things("a", 2), things("b", 10))))
                .startsWith("11", "12", "201")
                .endsWith("210");
    }

    @Test
    void theTenthCategoryBeginsWithNought() {
        List<List<String>> many =
                IntStream.rangeClosed(1, 20).mapToObj(i -> things("c" + i, 1)).toList();
        assertThat(codes(many)).hasSize(18).startsWith("11", "21").endsWith("081", "091");
    }

    @Test
    void noCodeBeginsWithAnotherOne() {
        List<String> all = codes(IntStream.rangeClosed(1, 18)
                .mapToObj(i -> things("c" + i, i * 7))
                .toList());
        assertThat(all).doesNotHaveDuplicates().allSatisfy(code -> assertThat(all)
                .filteredOn(other -> !other.equals(code))
                .noneMatch(other -> other.startsWith(code)));
    }

    private static List<String> codes(List<List<String>> categories) {
        return KeyCodes.of(categories).stream().map(OrderEntry.Code::code).toList();
    }

    private static List<String> things(String name, int many) {
        return IntStream.rangeClosed(1, many).mapToObj(i -> name + i).toList();
    }
}
