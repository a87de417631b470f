package org.comptoir.platform.rest;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.comptoir.kernel.DomainException;

/** Single values of a body: exactly the type asked for, or a refusal that names the field. */
final class JsonScalars {
    private static final Pattern UUID_SHAPE = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern LOWER = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Map<Class<?>, Function<BigDecimal, Object>> NUMBERS = Map.of(
            int.class, BigDecimal::intValueExact,
            Integer.class, BigDecimal::intValueExact,
            long.class, BigDecimal::longValueExact,
            Long.class, BigDecimal::longValueExact,
            BigDecimal.class, number -> number);
    private static final Map<Class<?>, Function<String, Object>> TEXTS = Map.of(
            String.class, JsonScalars::text,
            UUID.class, JsonScalars::uuid,
            Instant.class, text -> OffsetDateTime.parse(text).toInstant(),
            LocalDate.class, LocalDate::parse);

    private JsonScalars() {}

    static Object read(Class<?> type, JsonValue value, String field) {
        try {
            if (value instanceof JsonString text) {
                return type.isEnum()
                        ? constant(type, text.getString())
                        : known(TEXTS, type).apply(text.getString());
            }
            if (value instanceof JsonNumber number) {
                return known(NUMBERS, type).apply(number.bigDecimalValue());
            }
            if ((type == boolean.class || type == Boolean.class)
                    && (value == JsonValue.TRUE || value == JsonValue.FALSE)) {
                return value == JsonValue.TRUE;
            }
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw DomainException.invalid(field, "type");
        }
        throw DomainException.invalid(field, "type");
    }

    /** The constant of that lower snake_case name. */
    static Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> LOWER.matcher(text).matches()
                        && ((Enum<?>) constant).name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }

    static UUID uuid(String text) {
        if (!UUID_SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return UUID.fromString(text);
    }

    private static <I> Function<I, Object> known(Map<Class<?>, Function<I, Object>> readers, Class<?> type) {
        Function<I, Object> reader = readers.get(type);
        if (reader == null) {
            throw new IllegalArgumentException(type.getName());
        }
        return reader;
    }

    /** Control characters and lone surrogates are refused: no column, log or mail has a use for them. */
    private static String text(String text) {
        boolean bad = text.codePoints()
                .anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' || c >= 0xD800 && c <= 0xDFFF);
        if (bad) {
            throw new IllegalArgumentException("characters");
        }
        return text;
    }
}
