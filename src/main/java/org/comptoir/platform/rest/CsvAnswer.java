package org.comptoir.platform.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** A table as a file that a browser saves under that name. */
public final class CsvAnswer {
    private CsvAnswer() {}

    public static Response of(String name, StreamingOutput table) {
        return saved(name, table);
    }

    public static Response of(String name, String table) {
        return saved(name, table);
    }

    private static Response saved(String name, Object table) {
        return Response.ok(table, "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
