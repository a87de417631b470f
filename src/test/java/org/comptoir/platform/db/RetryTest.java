package org.comptoir.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest {
    @ParameterizedTest
    @ValueSource(ints = {1213, 1205, 1020})
    void aVictimIsTriedAgain(int code) {
        AtomicInteger runs = new AtomicInteger();
        String result = Retry.on(() -> {
            if (runs.incrementAndGet() < 3) {
                throw new IllegalStateException("rolled back", new SQLException("victim", "40001", code));
            }
            return "done";
        });
        assertThat(result).isEqualTo("done");
        assertThat(runs).hasValue(3);
    }

    @Test
    void whoeverIsAlwaysTheVictimIsToldSo() {
        AtomicInteger runs = new AtomicInteger();
        assertThatThrownBy(() -> Retry.run(() -> {
                    runs.incrementAndGet();
                    throw new IllegalStateException(new SQLException("victim", "40001", 1213));
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(runs).hasValue(5);
    }

    @Test
    void anythingElseIsNotRepeated() {
        AtomicInteger runs = new AtomicInteger();
        assertThatThrownBy(() -> Retry.run(() -> {
                    runs.incrementAndGet();
                    throw new IllegalStateException(new SQLException("duplicate", "23000", 1062));
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(runs).hasValue(1);
    }

    @Test
    void instantsCrossTheEdgeUnchangedOnTheNightOfAClockChange() {
        Instant night = Instant.parse("2026-03-29T02:30:00.123Z");
        UtcInstantConverter converter = new UtcInstantConverter();
        assertThat(converter.convertToDatabaseColumn(night)).hasToString("2026-03-29T02:30:00.123");
        assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(night)))
                .isEqualTo(night);
        assertThat(converter.convertToDatabaseColumn(null)).isNull();
        assertThat(Sql.instant(Sql.utc(night))).isEqualTo(night);
    }
}
