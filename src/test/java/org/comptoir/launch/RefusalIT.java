package org.comptoir.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.comptoir.test.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every start that must not be: one sentence, its own exit code, and nothing left running or lying about. */
class RefusalIT {
    @TempDir
    Path folder;

    @Test
    void anUnknownSetting() throws Exception {
        refuses(Refusal.WRONG_SETTING, Map.of("COMPTOIR_PROT", "8080"), "COMPTOIR_PROT", "did you mean COMPTOIR_PORT");
    }

    @Test
    void aWrongValue() throws Exception {
        refuses(Refusal.WRONG_SETTING, Map.of("COMPTOIR_PORT", "http"), "COMPTOIR_PORT", "\"http\"", "from 1 to 65535");
    }

    @Test
    void demoDataForOtherMachines() throws Exception {
        refuses(Refusal.WRONG_SETTING, Map.of("COMPTOIR_BIND", "0.0.0.0"), "COMPTOIR_DEMO_ON_ANY_ADDRESS");
    }

    @Test
    void aTakenPort() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var port = Integer.toString(taken.getLocalPort());
            refuses(Refusal.CANNOT_START, Map.of("COMPTOIR_PORT", port), "Port " + port, "COMPTOIR_PORT");
            assertThat(folder.resolve("data/database")).doesNotExist();
        }
    }

    @Test
    void anUnreachableDatabase() throws Exception {
        try (var closed = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                var free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var url = "jdbc:mariadb://127.0.0.1:" + closed.getLocalPort() + "/comptoir";
            var port = Integer.toString(free.getLocalPort());
            closed.close();
            free.close();
            var settings = Map.of(
                    "COMPTOIR_PORT",
                    port,
                    "COMPTOIR_DB_URL",
                    url,
                    "COMPTOIR_DB_USER",
                    "cook",
                    "COMPTOIR_DB_PASSWORD",
                    "pepper");
            var output = refuses(Refusal.CANNOT_START, settings, url, "cook", "refused");
            assertThat(output).doesNotContain("pepper");
            assertThat(folder.resolve("data/run/server")).doesNotExist();
        }
    }

    @Test
    void aDataDirectoryThatCannotBeMade() throws Exception {
        var file = Files.createFile(folder.resolve("data"));
        var refused = Product.refused(file.resolve("below"), Map.of());
        assertThat(refused.exitCode()).isEqualTo(Refusal.CANNOT_START);
        assertThat(refused.output()).contains(file.toString(), "COMPTOIR_DATA");
        assertThat(refused.output().strip().lines()).hasSize(1);
    }

    private String refuses(int exitCode, Map<String, String> settings, String... words) throws Exception {
        var refused = Product.refused(folder.resolve("data"), settings);
        assertThat(refused.output()).contains(words);
        assertThat(refused.output().strip().lines()).hasSize(1);
        assertThat(refused.exitCode()).isEqualTo(exitCode);
        return refused.output();
    }
}
