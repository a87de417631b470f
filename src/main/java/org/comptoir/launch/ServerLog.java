package org.comptoir.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;

/** Where the server's log goes: to files below the data directory, and only errors to the console. */
final class ServerLog {
    // the server's own: it alone finds the sentences behind the server's message keys
    private static final String FORMATTER = "com.sun.enterprise.server.logging.ODLLogFormatter";

    private ServerLog() {}

    /** The file that is written now; older ones carry higher numbers. */
    static Path file(DataDir data) {
        return data.resolve("logs/comptoir.0.log");
    }

    /** Writes the logging configuration and returns where it is. */
    static Path configure(DataDir data) throws IOException {
        var pattern = data.resolve("logs").toString().replace("%", "%%") + "/comptoir.%g.log";
        var configuration = data.resolve("run/logging.properties");
        Files.writeString(configuration, """
                handlers=%1$s,%2$s
                .level=INFO
                com.hazelcast.level=WARNING
                org.glassfish.admin.mbeanserver.level=WARNING
                fish.payara.nucleus.util.level=WARNING
                javax.enterprise.system.tools.deployment.dol.level=WARNING
                javax.enterprise.system.tools.deployment.common.level=WARNING
                %1$s.pattern=%3$s
                %1$s.limit=10485760
                %1$s.count=5
                %1$s.append=true
                %1$s.encoding=UTF-8
                %1$s.formatter=%4$s
                """.formatted(
                        FileHandler.class.getName(),
                        RunLog.class.getName(),
                        // a properties file reads backslashes its own way
                        pattern.replace("\\", "\\\\"),
                        FORMATTER));
        return configuration;
    }
}
