package org.comptoir.orders.web;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.comptoir.kernel.DomainException;
import org.jspecify.annotations.Nullable;

/** The period of a question to the API, by service days; today where nothing is said. */
public class StatisticsParameters {
    @QueryParam("from")
    private @Nullable String from;

    @QueryParam("to")
    private @Nullable String to;

    LocalDate from(LocalDate today) {
        return day("from", from, today);
    }

    LocalDate to(LocalDate today) {
        return day("to", to, today);
    }

    static LocalDate day(String field, @Nullable String text, LocalDate otherwise) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw DomainException.invalid(field, "format");
        }
    }
}
