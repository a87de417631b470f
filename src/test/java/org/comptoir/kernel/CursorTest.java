package org.comptoir.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class CursorTest {
    @Property
    void whatIsEncodedIsDecoded(
            @ForAll boolean backward,
            @ForAll @Size(min = 1, max = 4)
                    List<@CharRange(from = '\u0000', to = '\ud7ff') @StringLength(max = 40) String> keys) {
        Cursor cursor = new Cursor(backward, keys);
        assertThat(Cursor.decode(cursor.encode(), keys.size())).isEqualTo(cursor);
        assertThat(cursor.encode()).matches("[A-Za-z0-9._-]+");
    }

    @Property
    void whateverIsMadeOfItIsAtWorstA422(
            @ForAll @StringLength(max = 1200) String text, @ForAll @IntRange(min = 1, max = 3) int keys) {
        assertAtWorst422(text, keys);
    }

    @Property
    void aChangedCursorIsAtWorstA422(
            @ForAll long id,
            @ForAll @IntRange(max = 10) int at,
            @ForAll @AlphaChars @NumericChars @Chars({'.', '-', '_', '='}) char other) {
        String whole = new Cursor(false, List.of(String.valueOf(id), "2026-11-20T10:00:00Z")).encode();
        assertAtWorst422(whole.substring(0, at) + other + whole.substring(at + 1), 2);
    }

    private static void assertAtWorst422(String text, int keys) {
        Throwable thrown = catchThrowable(() -> {
            Cursor cursor = Cursor.decode(text, keys);
            long number = cursor.number(0);
            Instant instant = cursor.instant(keys - 1);
            assertThat(List.of(number, instant)).isNotEmpty();
        });
        if (thrown != null) {
            assertThat(thrown).isInstanceOf(DomainException.class);
            assertThat(((DomainException) thrown).code().status()).isEqualTo(422);
        }
    }
}
