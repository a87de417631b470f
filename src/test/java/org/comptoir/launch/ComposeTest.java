package org.comptoir.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The compose file and the example of its variables, held together; setting names are held by SettingsTableTest. */
class ComposeTest {
    @Test
    void everyVariableIsInTheExampleAndNoOther() throws IOException {
        assertThat(found("docker/.env.example", "(?m)^([A-Z_]+)="))
                .isNotEmpty()
                .isEqualTo(found("docker/compose.yaml", "\\$\\{([A-Z_]+)[:}]"));
    }

    @Test
    void theProxyAloneIsReachableAndItsNetworkAloneIsTrusted() throws IOException {
        var compose = Files.readString(Path.of("docker/compose.yaml"));
        assertThat(found("docker/compose.yaml", "(?m)^      - \"(\\d+):")).containsExactly("443", "80");
        assertThat(compose.split("172\\.28\\.0\\.0/24", -1))
                .as("the subnet and COMPTOIR_TRUSTED_PROXIES name the same range")
                .hasSize(3);
    }

    @Test
    void theImageRunsAsNobodySpecialAndIsAskedForItsHealth() throws IOException {
        assertThat(Files.readString(Path.of("docker/Dockerfile")))
                .contains("USER comptoir", "HEALTHCHECK", "/api/health", "COMPTOIR_DATA=/data");
    }

    private static TreeSet<String> found(String file, String pattern) throws IOException {
        var names = new TreeSet<String>();
        Pattern.compile(pattern)
                .matcher(Files.readString(Path.of(file)))
                .results()
                .forEach(m -> names.add(m.group(1)));
        return names;
    }
}
