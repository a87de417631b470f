package org.comptoir.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MoneyTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    @Property
    void plusAndMinusUndoEachOther(@ForAll int a, @ForAll int b) {
        Money left = new Money(a, EUR);
        Money right = new Money(b, EUR);
        assertThat(left.plus(right).minus(right)).isEqualTo(left);
        assertThat(left.plus(right)).isEqualTo(right.plus(left));
    }

    @Property
    void timesIsRepeatedPlus(@ForAll int a, @ForAll @IntRange(max = 99) int factor) {
        Money sum = Money.zero(EUR);
        for (int i = 0; i < factor; i++) {
            sum = sum.plus(new Money(a, EUR));
        }
        assertThat(new Money(a, EUR).times(factor)).isEqualTo(sum);
    }

    @Property
    void everyAmountIsWrittenExactly(@ForAll long minor) {
        String text = new Money(minor, EUR).format(Locale.ENGLISH);
        String digits = text.replaceAll("[^0-9\u2212]", "").replace('\u2212', '-');
        assertThat(Long.parseLong(digits)).isEqualTo(minor);
    }

    @Test
    void isWrittenAsTheLocaleDoes() {
        assertThat(new Money(7565, EUR).format(Locale.FRANCE)).isEqualTo("75,65\u00a0€");
        assertThat(new Money(123456, EUR).format(Locale.FRANCE)).isEqualTo("1\u202f234,56\u00a0€");
        assertThat(new Money(-2340, EUR).format(Locale.UK)).isEqualTo("\u2212€23.40");
        assertThat(new Money(1500, Currency.getInstance("JPY")).format(Locale.UK))
                .isEqualTo("JP¥1,500");
    }

    @Test
    void whatDoesNotFitOrMatchThrows() {
        Money most = new Money(Long.MAX_VALUE, EUR);
        assertThatThrownBy(() -> most.plus(new Money(1, EUR))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.minus(Money.zero(Currency.getInstance("JPY"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
