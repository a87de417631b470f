package org.comptoir.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.comptoir.links.Sweeps.Row;
import org.junit.jupiter.api.Test;

/** Every link of a message within a second is a machine; anything less may be a person. */
class SweepsTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void allLinksWithinASecondAreASweep() {
        assertThat(Sweeps.of(List.of(click("m", "a", 1, 0), click("m", "b", 2, 400), click("m", "c", 3, 1000))))
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void aMomentLongerIsNone() {
        assertThat(Sweeps.of(List.of(click("m", "a", 1, 0), click("m", "b", 2, 1001))))
                .isEmpty();
    }

    @Test
    void oneLinkLeftOutIsNone() {
        assertThat(Sweeps.of(
                        List.of(click("m", "a", 1, 0), click("m", "b", 2, 10), new Row("m", "unfollowed", null, null))))
                .isEmpty();
    }

    @Test
    void theOnlyLinkOfAMessageSaysNothing() {
        assertThat(Sweeps.of(List.of(click("m", "a", 1, 0), click("m", "a", 2, 1))))
                .isEmpty();
    }

    @Test
    void whoComesBackLaterIsNotOfTheSweep() {
        assertThat(Sweeps.of(List.of(
                        click("m", "a", 1, 0),
                        click("m", "a", 2, 5_000),
                        click("m", "b", 3, 5_100),
                        click("m", "a", 4, 60_000),
                        click("other", "z", 5, 5_050))))
                .containsExactly(2L, 3L);
    }

    private static Row click(String message, String token, long id, long millis) {
        return new Row(message, token, id, NOON.plusMillis(millis));
    }
}
