package org.comptoir.platform.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.comptoir.kernel.Cursor;
import org.comptoir.kernel.Page;
import org.comptoir.kernel.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * A list as a file, read part by part so that a long one neither fills the memory nor holds a connection. The first part is
 * read at once, so that a refusal still is one and not a broken file.
 */
public final class CsvParts<T> {
    private static final int SIZE = 500;

    private final Part<T> first;

    private CsvParts(Part<T> first) {
        this.first = first;
    }

    private record Part<T>(List<T> rows, @Nullable Supplier<Part<T>> next) {}

    /** Of a list that is paged by places in it, which are told by so many sort keys. */
    public static <T> CsvParts<T> growing(int sortKeys, Function<PageRequest, Page<T>> list) {
        return new CsvParts<>(after(null, sortKeys, list));
    }

    /** Of a short list that is paged by numbers. */
    public static <T> CsvParts<T> numbered(Function<PageRequest, List<T>> list) {
        return new CsvParts<>(page(1, list));
    }

    /** Writes the head and a line for each row. */
    public void write(OutputStream out, String head, Function<T, String> line) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(Csv.BYTE_ORDER_MARK);
        writer.write(head);
        for (Part<T> part = first; ; ) {
            for (T row : part.rows()) {
                writer.write(line.apply(row));
            }
            Supplier<Part<T>> next = part.next();
            if (next == null) {
                break;
            }
            part = next.get();
        }
        writer.flush();
    }

    private static <T> Part<T> after(@Nullable Cursor place, int sortKeys, Function<PageRequest, Page<T>> list) {
        Page<T> page = list.apply(new PageRequest(1, SIZE, place));
        String next = page.next();
        return new Part<>(
                page.rows(), next == null ? null : () -> after(Cursor.decode(next, sortKeys), sortKeys, list));
    }

    private static <T> Part<T> page(int number, Function<PageRequest, List<T>> list) {
        List<T> rows = list.apply(new PageRequest(number, SIZE, null));
        return new Part<>(rows, rows.size() < SIZE ? null : () -> page(number + 1, list));
    }
}
