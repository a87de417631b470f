package org.comptoir.links.redirect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class JudgeTest {
    private final Judge judge = new Judge();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0 Safari/537.36",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Version/18.1 Mobile/15E148 Safari/604.1",
                "Mozilla/5.0 (Linux; Android 13; CUBOT P80) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:132.0) Gecko/20100101 Firefox/132.0"
            })
    void browsersArePeople(String agent) {
        assertThat(judge.agent(agent)).isEqualTo(Verdict.HUMAN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html) | agent-bot",
                "facebookexternalhit/1.1 | agent-facebookexternalhit",
                "WhatsApp/2.23.20.0 | agent-whatsapp",
                "curl/8.5.0 | agent-curl",
                "Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/120.0 | agent-headless",
            })
    void declaredMachinesAreMachines(String agent, String reason) {
        assertThat(judge.agent(agent)).isEqualTo(Verdict.bot(reason));
        assertThat(judge.agent(agent)).as("remembered").isEqualTo(Verdict.bot(reason));
    }

    @ParameterizedTest
    @NullAndEmptySource
    void whoSaysNothingIsAMachine(String agent) {
        assertThat(judge.agent(agent)).isEqualTo(Verdict.bot("no-agent"));
    }
}
