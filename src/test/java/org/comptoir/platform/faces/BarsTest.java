package org.comptoir.platform.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.comptoir.platform.faces.Bars.Bar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarsTest {

    @ParameterizedTest
    @CsvSource({"1,4", "4,4", "5,8", "9,20", "21,40", "788,800", "801,2000", "1284,2000"})
    void theTopIsARoundNumberThatPartsInFour(long most, long top) {
        assertThat(Bars.roundUp(most)).isEqualTo(top);
    }

    @Test
    void barsStandOnTheFloorAndReachTheirRule() {
        Bars bars =
                Bars.of(List.of(new Bar("10:00", 800, 400), new Bar("11:00", 0, 0)), Long::toString, Long::toString);

        assertThat(bars.rules()).extracting(Bars.Rule::label).containsExactly("0", "200", "400", "600", "800");
        assertThat(bars.columns().get(0).y()).isEqualTo(bars.rules().get(4).y());
        assertThat(bars.columns().get(0).ghost()).isEqualTo(bars.rules().get(2).y());
        assertThat(bars.columns().get(1).y()).isEqualTo(bars.rules().get(0).y());
        assertThat(bars.columns().get(1).value()).isEmpty();
    }

    @Test
    void noTickStrikesAValueThrough() {
        Bars bars = Bars.of(
                List.of(new Bar("just above", 700, 760), new Bar("far above", 100, 700), new Bar("below", 700, 400)),
                Long::toString,
                Long::toString);

        assertThat(bars.columns().get(0).valueY())
                .isLessThan(bars.columns().get(0).ghost());
        assertThat(bars.columns().get(1).valueY())
                .isGreaterThan(bars.columns().get(1).ghost());
        assertThat(bars.columns().get(2).valueY())
                .isLessThan(bars.columns().get(2).y());
    }

    @Test
    void anEmptyDayIsStillAChart() {
        assertThat(Bars.of(List.of(), Long::toString, Long::toString).rules()).hasSize(5);
    }
}
