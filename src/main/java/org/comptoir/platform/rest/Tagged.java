package org.comptoir.platform.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * An answer as bytes with a strong tag made of them; build it once and give it as often as it is asked for. Packed, it is
 * another sequence of bytes and so has another tag.
 */
public final class Tagged {
    private static final int TAG_LENGTH = 22;
    private static final int WORTH_PACKING = 1024;
    private static final String NO_CACHE = "no-cache";

    private final Form plain;
    private volatile @Nullable Form packed;

    /** The bytes of one coding. */
    private record Form(byte[] bytes, String tag, boolean isPacked) {}

    private Tagged(Form plain) {
        this.plain = plain;
    }

    public static Tagged of(Object entity) {
        byte[] bytes = JsonConfig.jsonb().toJson(entity).getBytes(StandardCharsets.UTF_8);
        return new Tagged(new Form(bytes, "\"" + digest(bytes) + "\"", false));
    }

    /** 304 to who has these very bytes already, otherwise the bytes; either must be asked for again the next time. */
    public Response answer(HttpHeaders request) {
        Form form = form(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        var response = isKnown(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), form)
                ? Response.notModified()
                : Response.ok(form.bytes(), MediaType.APPLICATION_JSON_TYPE)
                        .header(HttpHeaders.CONTENT_ENCODING, form.isPacked() ? "gzip" : null);
        return response.header(HttpHeaders.ETAG, form.tag())
                .header(HttpHeaders.CACHE_CONTROL, NO_CACHE)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }

    /** The same, for a servlet or filter. */
    public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Form form = form(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        response.setHeader(HttpHeaders.ETAG, form.tag());
        response.setHeader(HttpHeaders.CACHE_CONTROL, NO_CACHE);
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (isKnown(request.getHeader(HttpHeaders.IF_NONE_MATCH), form)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        if (form.isPacked()) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setContentType(MediaType.APPLICATION_JSON);
        response.setContentLength(form.bytes().length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(form.bytes());
        }
    }

    String tag() {
        return plain.tag();
    }

    boolean isKnown(@Nullable String ifNoneMatch) {
        return isKnown(ifNoneMatch, plain);
    }

    /** Looks for the tag in the header as it came: the server's parser throws at what it cannot read. */
    private static boolean isKnown(@Nullable String ifNoneMatch, Form form) {
        return ifNoneMatch != null
                && (ifNoneMatch.contains(form.tag()) || ifNoneMatch.strip().equals("*"));
    }

    private Form form(@Nullable String acceptEncoding) {
        if (plain.bytes().length < WORTH_PACKING || !takesGzip(acceptEncoding)) {
            return plain;
        }
        Form known = packed;
        if (known == null) {
            known = new Form(gzip(plain.bytes()), plain.tag().replaceFirst("\"$", "-gzip\""), true);
            packed = known;
        }
        return known;
    }

    static boolean takesGzip(@Nullable String acceptEncoding) {
        return acceptEncoding != null
                && Arrays.stream(acceptEncoding.toLowerCase(Locale.ROOT).split(","))
                        .map(coding -> coding.replaceAll("\\s", ""))
                        .anyMatch(coding -> coding.startsWith("gzip") && !coding.matches("gzip;q=0(\\.0*)?"));
    }

    private static byte[] gzip(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, TAG_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
