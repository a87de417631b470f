package org.comptoir.kernel;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A place in a sorted list, opaque to who carries it: the sort keys of a row, and which way to read from there. */
public record Cursor(boolean backward, List<String> keys) {
    private static final int MAX_LENGTH = 1000;
    private static final String FORWARD_MARK = "f";
    private static final String BACKWARD_MARK = "b";
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    public Cursor {
        keys = List.copyOf(keys);
    }

    public String encode() {
        return keys.stream()
                .map(key -> ENCODER.encodeToString(key.getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining(".", (backward ? BACKWARD_MARK : FORWARD_MARK) + ".", ""));
    }

    /** The cursor with that many keys; whatever somebody made of it on the way is at worst a 422. */
    public static Cursor decode(String text, int keyCount) {
        String[] parts = text.length() > MAX_LENGTH ? new String[0] : text.split("\\.", -1);
        boolean whole = parts.length == keyCount + 1;
        if (!whole || !parts[0].equals(BACKWARD_MARK) && !parts[0].equals(FORWARD_MARK)) {
            throw invalid();
        }
        try {
            List<String> keys = Arrays.stream(parts).skip(1).map(Cursor::plain).toList();
            return new Cursor(parts[0].equals(BACKWARD_MARK), keys);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    public String text(int index) {
        return keys.get(index);
    }

    /** That key as a number, 422 where it is none. */
    public long number(int index) {
        return read(index, Long::valueOf);
    }

    /** That key as a moment, 422 where it is none. */
    public Instant instant(int index) {
        return read(index, Instant::parse);
    }

    private <T> T read(int index, Function<String, T> reader) {
        try {
            return reader.apply(keys.get(index));
        } catch (DateTimeException | NumberFormatException e) {
            throw invalid();
        }
    }

    private static String plain(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static DomainException invalid() {
        return DomainException.invalid("cursor", "cursor");
    }
}
