package org.comptoir.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTest {
    /** A table of the numbers 0 to count-1 and the keyset query that a repository would write. */
    private static Page<Integer> read(int count, int size, @Nullable String cursor) {
        PageRequest request = PageRequest.growing(1, size, cursor, 1);
        List<Integer> table = new ArrayList<>(IntStream.range(0, count).boxed().toList());
        Cursor from = request.cursor();
        if (request.backward()) {
            Collections.reverse(table);
        }
        List<Integer> rows = table.stream()
                .filter(row -> from == null || (from.backward() ? row < from.number(0) : row > from.number(0)))
                .limit(request.limit())
                .toList();
        return Page.growing(rows, request, Math.min(count, Page.COUNT_LIMIT), row -> List.of(row.toString()));
    }

    @Property(tries = 200)
    void forthAndBackShowsEveryRowOnceAndTheSamePages(
            @ForAll @IntRange(max = 250) int count, @ForAll @IntRange(min = 1, max = 100) int size) {
        List<List<Integer>> forth = new ArrayList<>();
        Page<Integer> page = read(count, size, null);
        assertThat(page.previous()).isNull();
        forth.add(page.rows());
        while (page.next() != null) {
            page = read(count, size, page.next());
            forth.add(page.rows());
        }
        assertThat(forth.stream().flatMap(List::stream))
                .containsExactlyElementsOf(IntStream.range(0, count).boxed().toList());
        for (int i = forth.size() - 2; i >= 0; i--) {
            page = read(count, size, page.previous());
            assertThat(page.rows()).isEqualTo(forth.get(i));
        }
        assertThat(page.previous()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"0, 0, false", "999, 999, false", "1000, 1000, false", "1001, 1000, true"})
    void totalIsExactToAThousand(int counted, long total, boolean more) {
        Page<Integer> page =
                Page.growing(List.of(1), PageRequest.growing(1, 20, null, 1), counted, row -> List.of(row.toString()));
        assertThat(page.total()).isEqualTo(total);
        assertThat(page.more()).isEqualTo(more);
    }

    @ParameterizedTest
    @CsvSource({"0, 20", "-1, 20", "1, 0", "1, 101", "1, -5"})
    void outsideTheLimitsIs422(int page, int size) {
        assertThatThrownBy(() -> PageRequest.small(page, size))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.VALIDATION_ERROR));
    }

    @Test
    void pagesOfGrowingListsEndAtFifty() {
        assertThat(PageRequest.growing(50, 100, null, 1).offset()).isEqualTo(4900);
        assertThatThrownBy(() -> PageRequest.growing(51, 20, null, 1))
                .isInstanceOfSatisfying(DomainException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.PAGE_TOO_DEEP);
                    assertThat(e.details()).containsEntry("use", "next");
                });
    }
}
