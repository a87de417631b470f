package org.comptoir.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogGuardTest {
    private final LogGuard guard = new LogGuard(null);

    @AfterEach
    void leaveRequest() {
        RequestId.end();
    }

    @Test
    void aLineCarriesTheRequestAndNoPersonalDataHoweverOftenItIsGuarded() {
        String id = RequestId.begin("req-1");
        LogRecord line = new LogRecord(Level.WARNING, "Mail to {0} failed");
        line.setParameters(new Object[] {"camille@example.com"});
        assertThat(guard.isLoggable(line)).isTrue();
        assertThat(new LogGuard(null).isLoggable(line)).isTrue();
        assertThat(line.getMessage()).isEqualTo("[" + id + "] Mail to {0} failed");
        assertThat(new SimpleFormatter().formatMessage(line)).isEqualTo("[" + id + "] Mail to c***@e***.com failed");
    }

    @Test
    void aKeyThatTheServersFormatterLooksUpStaysAKey() {
        RequestId.begin("req-1");
        LogRecord line = new LogRecord(Level.INFO, "jdbc.exc_custom_valid");
        line.setThrown(new IllegalStateException("nothing to hide"));
        assertThat(guard.isLoggable(line)).isTrue();
        assertThat(line.getMessage()).isEqualTo("jdbc.exc_custom_valid");
        assertThat(line.getThrown()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anExceptionKeepsItsStackAndLosesTheAddressesInItsWords() {
        var cause = new IllegalStateException("550 <camille@example.com> unknown");
        LogRecord line = new LogRecord(Level.SEVERE, "Failed");
        line.setThrown(new RuntimeException("outer +33612345678", cause));
        assertThat(guard.isLoggable(line)).isTrue();
        String printed = new SimpleFormatter().format(line);
        assertThat(printed)
                .contains("java.lang.IllegalStateException: 550 <c***@e***.com> unknown", "LogGuardTest.java")
                .doesNotContain("camille", "612345");
    }

    @Test
    void aFilterThatWasThereStillDecides() {
        LogGuard strict = new LogGuard(line -> false);
        assertThat(strict.isLoggable(new LogRecord(Level.INFO, "hidden"))).isFalse();
    }

    @Test
    void onlyShortAndHarmlessIdsAreTakenOver() {
        assertThat(RequestId.begin("abc-1.2_3")).isEqualTo("abc-1.2_3");
        assertThat(RequestId.begin("a\r\nb")).matches("[A-Za-z0-9_-]{16}");
        assertThat(RequestId.begin("x".repeat(65))).hasSize(16);
        assertThat(RequestId.begin(null)).isEqualTo(RequestId.current());
        RequestId.end();
        assertThat(RequestId.current()).isEqualTo("-");
    }
}
