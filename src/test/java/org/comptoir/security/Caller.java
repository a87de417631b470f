package org.comptoir.security;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.comptoir.rest.Http;

/** Somebody who asks; nobody has no person (0) and, as whoever cannot sign in, no codes (null). */
record Caller(String name, String tenant, long person, String email, Set<String> codes, boolean operator) {
    static final Caller NOBODY = new Caller("nobody", "", 0, "", null, false);
    static final String PIN = "482637";

    /** What a signed-in browser carries. */
    record Key(String cookie, String csrf) {
        static final Key NONE = new Key("", "");

        Key with(String otherToken) {
            return new Key(cookie, otherToken);
        }
    }

    /** A new session, as a row: signing in is slow on purpose, and other tests try it. */
    Key open() {
        if (person == 0) {
            return Key.NONE;
        }
        Key key = new Key(
                "comptoir_session=" + UUID.randomUUID(), UUID.randomUUID().toString());
        try {
            Db.update("""
                    INSERT INTO user_session (token_hash, tenant_id, user_id, csrf_token, created_at, last_seen_at)
                    VALUES (UNHEX(SHA2(?, 256)), ?, ?, ?, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))""", key.cookie().replaceFirst(".*=", ""), tenant, person, key.csrf());
        } catch (SQLException e) {
            throw new IllegalStateException(name, e);
        }
        return key;
    }

    /** Asks with this key, and with the caller's own PIN where the request changes something. */
    HttpResponse<String> ask(Key key, String verb, String path, String json) {
        return verb.equals("GET")
                ? send(key, verb, path, json)
                : send(key, verb, path, json, "X-Pin-Email", email, "X-Pin", PIN);
    }

    static HttpResponse<String> send(Key key, String verb, String path, String body, String... more) {
        List<String> headers = new ArrayList<>(Arrays.asList(more));
        if (!key.cookie().isEmpty()) {
            headers.addAll(List.of("Cookie", key.cookie()));
        }
        if (!key.csrf().isEmpty()) {
            headers.addAll(List.of("X-CSRF-Token", key.csrf()));
        }
        if (body != null && !headers.contains("Content-Type")) {
            headers.addAll(List.of("Content-Type", "application/json"));
        }
        return Http.send(verb, path, body, headers.toArray(String[]::new));
    }
}
