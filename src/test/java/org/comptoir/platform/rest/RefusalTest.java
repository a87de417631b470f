package org.comptoir.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalTest {
    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new DomainException(ErrorCode.OUT_OF_STOCK), ErrorCode.OUT_OF_STOCK),
                Arguments.of(inEjb(new DomainException(ErrorCode.NOT_FOUND)), ErrorCode.NOT_FOUND),
                Arguments.of(inEjb(new OptimisticLockException("stale")), ErrorCode.CONFLICT),
                Arguments.of(new EJBAccessException("no"), ErrorCode.FORBIDDEN),
                Arguments.of(new SQLNonTransientConnectionException("gone"), ErrorCode.SERVICE_UNAVAILABLE),
                Arguments.of(inEjb(new SQLTransientConnectionException("pool")), ErrorCode.SERVICE_UNAVAILABLE),
                Arguments.of(
                        new PersistenceException(new SQLException("lost", "08S01")), ErrorCode.SERVICE_UNAVAILABLE),
                Arguments.of(new SQLException("Duplicate entry", "23000"), ErrorCode.INTERNAL_ERROR),
                Arguments.of(new SQLException("no state"), ErrorCode.INTERNAL_ERROR),
                Arguments.of(new NullPointerException("internal"), ErrorCode.INTERNAL_ERROR));
    }

    private static Exception inEjb(Exception cause) {
        return new EJBException("Exception thrown from bean", cause);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void theFirstKnownCauseDecides(Throwable thrown, ErrorCode code) {
        assertThat(Refusal.of(thrown).code()).isEqualTo(code);
    }

    @Test
    void aCircleOfCausesEnds() {
        Exception first = new RuntimeException("a");
        first.initCause(new RuntimeException("b", first));
        assertThat(Refusal.of(first).code()).isEqualTo(ErrorCode.INTERNAL_ERROR);
    }

    @Test
    void whoShouldWaitIsToldHowLong() {
        assertThat(Refusal.of(new SQLTransientConnectionException("pool")).headers())
                .containsKey("Retry-After");
        var limited = new DomainException(ErrorCode.RATE_LIMITED, Map.of("retry_after", 7L));
        assertThat(Refusal.of(limited).headers()).containsEntry("Retry-After", "7");
    }

    private static String sentence(String language) throws IOException {
        var properties = new Properties();
        String file = "/org/comptoir/messages" + language + ".properties";
        try (var reader = new InputStreamReader(RefusalTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties.getProperty(ErrorCode.INTERNAL_ERROR.messageKey());
    }

    @Test
    void theSentenceIsInTheLanguageAskedForAndNothingInternalIsSaid() throws IOException {
        Refusal refusal = Refusal.of(new IllegalStateException("select * from secret"));
        assertThat(refusal.envelope("fr-CA,en;q=0.5").error().message()).isEqualTo(sentence("_fr"));
        assertThat(refusal.envelope("de, *;q=0.1").error().message()).isEqualTo(sentence(""));
        assertThat(refusal.envelope("%%nonsense%%").error().message()).isEqualTo(sentence(""));
        assertThat(JsonConfig.jsonb().toJson(refusal.envelope(null))).doesNotContain("secret");
    }
}
