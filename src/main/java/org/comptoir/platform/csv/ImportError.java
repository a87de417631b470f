package org.comptoir.platform.csv;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;

/** What is wrong with which line of a file: the column, the key of the sentence, and what stands there. */
public record ImportError(int line, String field, String reason, String value) {

    /** The same, as a refusal says it; {@code column} is what the file calls its field. */
    public static ImportError of(int line, String column, String value, DomainException wrong) {
        Object said = wrong.details().getOrDefault("value", value);
        return new ImportError(line, column, String.valueOf(wrong.details().get("reason")), said.toString());
    }

    /** The column that a refusal is about, where file and field have one name. */
    public static String field(DomainException wrong) {
        return Objects.toString(wrong.details().get("field"), "");
    }

    /** All of them together refuse the file. */
    public static DomainException refusal(List<ImportError> errors) {
        List<String> told = errors.stream()
                .map(error -> error.line + " " + error.field + " " + error.reason)
                .toList();
        return new DomainException(
                ErrorCode.VALIDATION_ERROR, Map.of("field", "csv", "reason", "platform_csv.errors", "errors", told));
    }
}
