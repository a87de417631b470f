package org.comptoir.platform.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** An answer as bytes with a strong tag made of them; build it once and give it as often as it is asked for. */
public final class Tagged {
    private static final int TAG_LENGTH = 22;
    private final byte[] bytes;
    private final String tag;

    private Tagged(byte[] bytes, String tag) {
        this.bytes = bytes;
        this.tag = tag;
    }

    public static Tagged of(Object entity) {
        byte[] bytes = JsonConfig.jsonb().toJson(entity).getBytes(StandardCharsets.UTF_8);
        return new Tagged(bytes, "\"" + digest(bytes) + "\"");
    }

    /** 304 to who has these very bytes already, otherwise the bytes; either must be asked for again the next time. */
    public Response answer(HttpHeaders request) {
        var response = isKnown(request.getHeaderString(HttpHeaders.IF_NONE_MATCH))
                ? Response.notModified()
                : Response.ok(bytes, MediaType.APPLICATION_JSON_TYPE);
        return response.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    String tag() {
        return tag;
    }

    /** Looks for the tag in the header as it came: the server's parser throws at what it cannot read. */
    boolean isKnown(@Nullable String ifNoneMatch) {
        return ifNoneMatch != null
                && (ifNoneMatch.contains(tag) || ifNoneMatch.strip().equals("*"));
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
