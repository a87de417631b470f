package org.comptoir.platform.rest;

import jakarta.json.bind.annotation.JsonbNillable;
import java.util.List;
import java.util.Map;
import org.comptoir.kernel.Page;
import org.jspecify.annotations.Nullable;

/** The one shape of every JSON answer. */
public final class Envelope {
    private Envelope() {}

    /** One thing. */
    public static <T> One<T> of(T data) {
        return new One<>(data);
    }

    /** A whole list. */
    public static <T> Many<T> of(List<T> data) {
        return new Many<>(data, data.size(), null, null, null);
    }

    /** A part of a list, as its service gave it. */
    public static <T> Many<T> of(Page<T> page) {
        return new Many<>(page.rows(), page.total(), page.more() ? Boolean.TRUE : null, page.next(), page.previous());
    }

    /** {@code {"data": …}}. */
    public record One<T>(T data) {}

    /** {@code {"data": […], "total": n}}, with cursors where the list grows. */
    @JsonbNillable(false)
    public record Many<T>(
            List<T> data,
            long total,
            @Nullable Boolean more,
            @Nullable String next,
            @Nullable String previous) {}

    /** {@code {"data": null, "error": {…}}}. */
    public record Failure(@Nullable Object data, Problem error) {}

    /** A stable code for programs, a sentence for people, and what both may need to act. */
    @JsonbNillable(false)
    public record Problem(
            String code, String message, @Nullable Map<String, Object> details) {}
}
