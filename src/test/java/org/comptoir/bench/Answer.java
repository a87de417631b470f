package org.comptoir.bench;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reads just enough of an HTTP/1.1 answer to know its status and where it ends. */
final class Answer {
    private Answer() {}

    /** Consumes one answer; refuses any status but that one. */
    static void read(InputStream in, int expected) throws IOException {
        Head head = head(in, expected);
        if (!head.chunked()) {
            in.skipNBytes(head.length());
            return;
        }
        for (int size = chunk(in); size > 0; size = chunk(in)) {
            in.skipNBytes(size + 2L);
        }
        line(in);
    }

    /** The body of one answer; refuses any other status. */
    static String text(InputStream in, int status) throws IOException {
        Head head = head(in, status);
        ByteArrayOutputStream body = new ByteArrayOutputStream(512);
        if (!head.chunked()) {
            body.write(in.readNBytes(head.length()));
            return body.toString(StandardCharsets.UTF_8);
        }
        for (int size = chunk(in); size > 0; size = chunk(in)) {
            body.write(in.readNBytes(size));
            line(in);
        }
        line(in);
        return body.toString(StandardCharsets.UTF_8);
    }

    private record Head(int length, boolean chunked) {}

    private static Head head(InputStream in, int expected) throws IOException {
        String status = line(in);
        if (!status.startsWith("HTTP/1.1 " + expected)) {
            throw new IOException("answered " + status);
        }
        int length = 0;
        boolean chunked = false;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.contains("chunked");
            }
        }
        return new Head(length, chunked);
    }

    private static int chunk(InputStream in) throws IOException {
        return Integer.parseInt(line(in).split(";")[0].strip(), 16);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the server hung up");
            }
            if (c != '\r') {
                text.append((char) c);
            }
        }
        return text.toString();
    }
}
