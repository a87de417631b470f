package org.comptoir.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.comptoir.kernel.DomainException;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @Test
    void aHashIsSaltedAndKnowsItsPasswordOnly() {
        String hash = passwords.hash("correct horse battery");
        assertThat(hash)
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
                .isNotEqualTo(passwords.hash("correct horse battery"));
        assertThat(passwords.matches("correct horse battery", hash)).isTrue();
        assertThat(passwords.matches("correct horse batterY", hash)).isFalse();
    }

    @Test
    void nobodyHasNoPassword() {
        assertThat(passwords.matches("nobody has this password", null)).isFalse();
        assertThat(passwords.matches("", "not a hash")).isFalse();
    }

    @Test
    void anUnknownAccountCostsTheSameTime() {
        String hash = passwords.hash("correct horse battery");
        passwords.matches("warm-up", hash);
        passwords.matches("warm-up", null);
        double known = nanos(() -> passwords.matches("wrong password", hash));
        double unknown = nanos(() -> passwords.matches("wrong password", null));
        assertThat(unknown / known).isBetween(0.4, 2.5);
    }

    @Test
    void tooShortAndTooLongAreRefused() {
        assertThatThrownBy(() -> passwords.check("x".repeat(11))).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> passwords.check("x".repeat(129))).isInstanceOf(DomainException.class);
        passwords.check("x".repeat(12));
        passwords.check("x".repeat(128));
    }

    @Test
    void theWaitGrowsAndEnds() {
        Instant now = Instant.parse("2026-11-20T12:00:00Z");
        assertThat(Backoff.until(4, now)).isNull();
        assertThat(Backoff.until(5, now)).isEqualTo(now.plusSeconds(30));
        assertThat(Backoff.until(6, now)).isEqualTo(now.plusSeconds(60));
        assertThat(Backoff.until(1000, now)).isEqualTo(now.plus(Duration.ofMinutes(16)));
        assertThat(Backoff.ofAddress(19, now)).isNull();
        assertThat(Backoff.ofAddress(20, now)).isEqualTo(now.plusSeconds(30));
        assertThat(Backoff.ofAddress(1000, now)).isEqualTo(now.plus(Duration.ofMinutes(16)));
    }

    private static double nanos(Runnable work) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            work.run();
            best = Math.min(best, System.nanoTime() - start);
        }
        return best;
    }
}
