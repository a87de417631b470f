package org.comptoir.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Small files, and tests that test. */
class SizesTest {
    private static final int LONGEST_FILE = 200;
    private static final int MEDIAN = 60;
    private static final Pattern LEFT_FOR_LATER = Pattern.compile("\\b(TODO|FIXME|XXX)\\b");
    private static final Pattern SWITCHED_OFF = Pattern.compile("@Disabled\\b|\\bassumeTrue\\(|\\bassumeFalse\\(");
    private static final Pattern SLEEPS = Pattern.compile("Thread\\.sleep\\(|TimeUnit\\.\\w+\\.sleep\\(");

    @Test
    void noJavaFileIsLongerThanTwoHundredLines() {
        assertThat(all()).filteredOn(f -> Sources.lines(f) > LONGEST_FILE).isEmpty();
    }

    @Test
    void theMedianFileIsShort() {
        int[] sizes = Sources.files(Sources.MAIN, ".java").stream()
                .mapToInt(Sources::lines)
                .sorted()
                .toArray();
        assertThat(median(sizes)).isLessThanOrEqualTo(MEDIAN);
    }

    @Test
    void nothingIsLeftForLater() {
        assertThat(all())
                .filteredOn(f -> !f.endsWith("SizesTest.java"))
                .allSatisfy(f -> assertThat(Sources.text(f)).as(f.toString()).doesNotContainPattern(LEFT_FOR_LATER));
    }

    @Test
    void noTestIsSwitchedOffOrSleeps() {
        assertThat(Sources.files(Sources.TEST, ".java"))
                .filteredOn(f -> !f.endsWith("SizesTest.java"))
                .allSatisfy(f -> assertThat(Sources.text(f)).as(f.toString()).doesNotContainPattern(SWITCHED_OFF));
        assertThat(Sources.files(Sources.TEST, "Test.java"))
                .filteredOn(f -> !f.endsWith("SizesTest.java"))
                .allSatisfy(f -> assertThat(Sources.text(f)).as(f.toString()).doesNotContainPattern(SLEEPS));
        assertThat(Sources.files(Sources.TEST, "IT.java"))
                .allSatisfy(f -> assertThat(Sources.text(f)).as(f.toString()).doesNotContainPattern(SLEEPS));
    }

    @Test
    void thePatternsSeeWhatTheyLookFor() {
        assertThat("// TODO later").containsPattern(LEFT_FOR_LATER);
        assertThat("@Disabled void t()").containsPattern(SWITCHED_OFF);
        assertThat("Thread.sleep(10)").containsPattern(SLEEPS);
        assertThat(median(IntStream.of(1, 61, 300).toArray())).isEqualTo(61);
    }

    private static int median(int[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static List<java.nio.file.Path> all() {
        return Stream.of(Sources.MAIN, Sources.TEST)
                .flatMap(root -> Sources.files(root, ".java").stream())
                .toList();
    }
}
