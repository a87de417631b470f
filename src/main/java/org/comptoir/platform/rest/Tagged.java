package org.comptoir.platform.rest;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** An answer as bytes with a strong tag made of them; build it once and give it as often as it is asked for. */
public final class Tagged {
    private static final int TAG_BYTES = 18;
    private final byte[] bytes;
    private final EntityTag tag;

    private Tagged(byte[] bytes, EntityTag tag) {
        this.bytes = bytes;
        this.tag = tag;
    }

    public static Tagged of(Object entity) {
        byte[] bytes = JsonConfig.jsonb().toJson(entity).getBytes(StandardCharsets.UTF_8);
        return new Tagged(bytes, new EntityTag(digest(bytes)));
    }

    /** 304 to who has these very bytes already, otherwise the bytes; either must be asked for again the next time. */
    public Response answer(Request request) {
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder response =
                unchanged != null ? unchanged : Response.ok(bytes, MediaType.APPLICATION_JSON_TYPE);
        CacheControl revalidate = new CacheControl();
        revalidate.setNoCache(true);
        return response.tag(tag).cacheControl(revalidate).build();
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
