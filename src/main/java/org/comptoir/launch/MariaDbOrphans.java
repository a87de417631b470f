package org.comptoir.launch;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Database servers that a killed run left behind on our data: whoever holds the data directory's lock owns them. */
final class MariaDbOrphans {
    private static final int PATIENCE_SECONDS = 60;

    private MariaDbOrphans() {}

    /** Stops each of them, cleanly where it obeys; a server that ignores that is killed, InnoDB recovers. */
    static void stop(Path data) throws InterruptedException {
        for (var process :
                ProcessHandle.allProcesses().filter(p -> serves(p, data)).toList()) {
            process.destroy();
            try {
                process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException deaf) {
                process.destroyForcibly();
                process.onExit().join();
            }
        }
    }

    // found by what it runs and on which data, not by a pid file: those name strangers after a reboot
    // and do not exist yet when the kill came early
    private static boolean serves(ProcessHandle process, Path data) {
        var info = process.info();
        return info.command().filter(c -> c.contains("/mariadbd")).isPresent()
                && info.arguments()
                        .filter(args -> Arrays.stream(args).anyMatch(a -> a.startsWith("--datadir=" + data + "/")))
                        .isPresent();
    }
}
