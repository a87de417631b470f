package org.comptoir.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The current moment, to the millisecond, as the database keeps it.
 *
 * <p>A test run can move it: the JVM property {@code comptoir.test.clock-file} names a file that holds an ISO duration. It is
 * no setting of the product, so no environment can move the clock of a shop.
 */
@ApplicationScoped
public class Time {
    private final @Nullable Path offsetFile = offsetFile();

    public Instant now() {
        Instant real = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return offsetFile == null || !Files.exists(offsetFile) ? real : real.plus(offset(offsetFile));
    }

    private static Duration offset(Path file) {
        try {
            String text = Files.readString(file).strip();
            return text.isEmpty() ? Duration.ZERO : Duration.parse(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Path offsetFile() {
        String file = System.getProperty("comptoir.test.clock-file");
        return file == null ? null : Path.of(file);
    }
}
