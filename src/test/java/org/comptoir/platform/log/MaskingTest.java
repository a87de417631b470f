package org.comptoir.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mail to camille.durand@example.com refused | Mail to c***@e***.com refused",
                "RCPT TO:<j.doe+shop@mail.example.co.uk>: 550 | RCPT TO:<j***@m***.uk>: 550",
                "Duplicate entry 'a@b.org' for key 'email' | Duplicate entry 'a***@b***.org' for key 'email'",
                "SMS to +33612345678 failed | SMS to +33***78 failed",
                "SMS to +33 6 12 34 56 78, retry 2 | SMS to +33***78, retry 2",
                "caller 06 12 34 56 78 | caller ***78",
                "caller 0612345678. | caller ***78.",
                "phone=06.12.34.56.78; mail=x@y.fr | phone=***78; mail=x***@y***.fr",
            })
    void hidesAddressesAndPhones(String line, String shown) {
        assertThat(Masking.mask(line)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Order K-2026-11-20-007 paid at 2026-11-20T10:00:00.123Z in 35 ms",
                "Listening on 127.0.0.1:8080, pool 0 of 32 used",
                "Session 0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f took 1795185283787 ns",
                "user 42 @ node 2, jakarta@9a3b",
            })
    void leavesEverythingElse(String line) {
        assertThat(Masking.mask(line)).isEqualTo(line);
    }

    @Provide
    Arbitrary<String> lines() {
        Arbitrary<String> words = Arbitraries.strings().ascii().ofMaxLength(30);
        Arbitrary<String> names =
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(3).ofMaxLength(12);
        return Combinators.combine(words, names, names, words)
                .as((a, b, c, d) -> a + " secret" + b + "@domain" + c + ".fr " + d);
    }

    @Property
    void noAddressSurvivesInAnyLineAndMaskingTwiceChangesNothing(@ForAll("lines") String line) {
        String masked = Masking.mask(line);
        assertThat(masked).doesNotContain("secret");
        assertThat(Masking.mask(masked)).isEqualTo(masked);
    }

    @Test
    void staysLinearInLongLines() {
        String run = "a".repeat(500_000);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(Masking.mask(run + "@")).hasSize(run.length() + 1);
            assertThat(Masking.mask("@" + "b.".repeat(200_000))).isNotEmpty();
            assertThat(Masking.mask("+1" + "0 ".repeat(200_000))).isNotEmpty();
        });
    }
}
