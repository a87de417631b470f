package org.comptoir.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.comptoir.kernel.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The enum, the contract's table (transcribed in http-errors.properties) and the sentences are the same set. */
class ErrorCodesTest {
    private static Properties read(String path) throws IOException {
        Properties properties = new Properties();
        try (Reader reader =
                new InputStreamReader(ErrorCodesTest.class.getResourceAsStream(path), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    @Test
    void theEnumIsTheContractsTable() throws IOException {
        Map<String, String> contract = new TreeMap<>();
        read("http-errors.properties").forEach((code, status) -> contract.put(code.toString(), status.toString()));
        Map<String, String> code = Arrays.stream(ErrorCode.values())
                .collect(Collectors.toMap(Enum::name, each -> String.valueOf(each.status())));
        assertThat(new TreeMap<>(code)).isEqualTo(contract);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/org/comptoir/messages.properties", "/org/comptoir/messages_fr.properties"})
    void everyCodeHasASentenceInBothLanguages(String bundle) throws IOException {
        Properties messages = read(bundle);
        assertThat(Arrays.stream(ErrorCode.values()).map(ErrorCode::messageKey))
                .allSatisfy(key -> assertThat(messages.getProperty(key)).isNotBlank());
        assertThat(messages.stringPropertyNames().stream().filter(key -> key.matches("error\\.[A-Z_]+")))
                .hasSameElementsAs(Arrays.stream(ErrorCode.values())
                        .map(ErrorCode::messageKey)
                        .toList());
    }
}
