package org.comptoir.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF201"
            })
    void aFormulaBecomesText(String cell) {
        assertThat(Csv.line(cell).replace("\"", "")).startsWith("'" + cell.charAt(0));
    }

    @Test
    void whatWouldEndACellIsQuoted() {
        assertThat(Csv.line("a,b", "say \"x\"", "one\ntwo", "a;b", "plain", "=\"a\",b"))
                .isEqualTo("\"a,b\",\"say \"\"x\"\"\",\"one\ntwo\",\"a;b\",plain,\"'=\"\"a\"\",b\"\r\n");
    }

    @Test
    void nothingIsAnEmptyCell() {
        assertThat(Csv.line("", null, "x")).isEqualTo(",,x\r\n");
    }
}
