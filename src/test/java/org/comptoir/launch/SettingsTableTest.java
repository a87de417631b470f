package org.comptoir.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The one table of settings, held against everything that speaks of settings. */
class SettingsTableTest {
    private static final Pattern VARIABLE = Pattern.compile("\\bCOMPTOIR_[A-Z_]*[A-Z]\\b");
    private static final Pattern READ_BY_THE_APPLICATION =
            Pattern.compile("config\\s*\\(?\\)?\\.(?:text|number|flag|list)\\w*\\(\\s*\"([a-z.]+)\"");

    @Test
    void theDocumentListsExactlyTheSettings() throws IOException {
        var table = Files.readAllLines(Path.of("docs/settings.md")).stream()
                .filter(line -> line.startsWith("| `COMPTOIR_"))
                .collect(Collectors.joining("\n"));
        var expected = Arrays.stream(Setting.values())
                .map(s -> "| `%s` | %s | %s |".formatted(s.variable(), s.fallbackInWords(), s.description()))
                .collect(Collectors.joining("\n"));
        assertThat(table).isEqualTo(expected);
    }

    @Test
    void dockerAndDocumentsNameOnlySettingsThatExist() throws IOException {
        var known = Arrays.stream(Setting.values()).map(Setting::variable).collect(Collectors.toSet());
        for (var place : new String[] {"docker", "docs", "README.md", "run"}) {
            try (var files = Files.walk(Path.of(place))) {
                for (var file : files.filter(Files::isRegularFile)
                        .filter(SettingsTableTest::isText)
                        .toList()) {
                    var named =
                            VARIABLE.matcher(Files.readString(file)).results().map(m -> m.group());
                    assertThat(named).as(file.toString()).allMatch(known::contains);
                }
            }
        }
    }

    @Test
    void theApplicationReadsOnlySettingsThatExist() throws IOException {
        var known = Arrays.stream(Setting.values()).map(Setting::property).collect(Collectors.toSet());
        var read = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                READ_BY_THE_APPLICATION
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(m -> read.add("comptoir." + m.group(1)));
            }
        }
        assertThat(read).isNotEmpty().allMatch(known::contains);
    }

    private static boolean isText(Path file) {
        return !file.toString().matches(".*\\.(png|jpg|woff2)");
    }
}
