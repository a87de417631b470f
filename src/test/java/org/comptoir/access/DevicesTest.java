package org.comptoir.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DevicesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0 Safari/537.36 Edg/131.0 | Edge · Windows",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0 | Firefox · Windows",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 14_6) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15 | Safari · macOS",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 CriOS/131.0 Mobile/15E148 Safari/604.1 | Chrome · iPhone",
                "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0 Mobile Safari/537.36 | Chrome · Android",
                "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 Chrome/131.0 Safari/537.36 | Chrome · ChromeOS",
                "curl/8.5.0 | curl",
                "Java-http-client/17.0.15 | Java-http-client",
                "Mozilla/5.0 (X11; Linux x86_64) | Linux",
            })
    void anAgentIsADeviceThatOneKnows(String agent, String device) {
        assertThat(Devices.of(agent)).isEqualTo(device);
    }

    @Test
    void whatTellsNothingIsUnknown() {
        assertThat(Devices.of(null)).isNull();
        assertThat(Devices.of("")).isNull();
        assertThat(Devices.of("Mozilla/5.0")).isNull();
        assertThat(Devices.of("<script>alert(1)</script>")).isNull();
    }
}
