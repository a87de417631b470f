package org.comptoir.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.comptoir.kernel.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
    @ParameterizedTest
    @ValueSource(strings = {"a;b\n1;2\n", "a,b\r\n1,2", "\uFEFFA \t b\n\n1\t2\n\n"})
    void whateverASpreadsheetSavesIsRead(String text) {
        CsvTable table = CsvTable.read(text, "csv", 10);
        assertThat(table.columns()).containsExactly("a", "b");
        assertThat(table.rows()).hasSize(1);
        assertThat(table.rows().get(0).text("a")).isEqualTo("1");
        assertThat(table.rows().get(0).text("b")).isEqualTo("2");
        assertThat(table.rows().get(0).text("c")).isEmpty();
    }

    @Test
    void linesAreCountedAsAnEditorCounts() {
        CsvTable table = CsvTable.read("a;b\n\"one\ntwo\";\"say \"\"x\"\"; y\"\n\n3;4\n", "csv", 10);
        assertThat(table.rows()).extracting(CsvRow::line).containsExactly(2, 5);
        assertThat(table.rows().get(0).text("a")).isEqualTo("one\ntwo");
        assertThat(table.rows().get(0).text("b")).isEqualTo("say \"x\"; y");
    }

    @Test
    void whatWasEscapedComesBack() {
        String line = Csv.semicolons("=1+1", "it's", "'quoted'", "a;b");
        CsvRow row = CsvTable.read("a;b;c;d\n" + line, "csv", 10).rows().get(0);
        assertThat(row.text("a")).isEqualTo("=1+1");
        assertThat(row.text("b")).isEqualTo("it's");
        assertThat(row.text("c")).isEqualTo("'quoted'");
        assertThat(row.text("d")).isEqualTo("a;b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "a;a\n1;2", "a;;b\n1;2;3", "a\n1\n2\n3\n4"})
    void whatIsNoTableIsRefused(String text) {
        assertThatThrownBy(() -> CsvTable.read(text, "csv", 3)).isInstanceOf(DomainException.class);
    }
}
