package org.comptoir.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comptoir.kernel.EmailAddress;

/** Somebody who is signed in and calls the application that the test runs in. */
record Staff(String api, String cookie, String csrf) {
    static final String PASSWORD = "a-Long-enough-1";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    static Staff signIn(HttpServletRequest here, EmailAddress mail) throws IOException, InterruptedException {
        String api = "http://127.0.0.1:" + here.getLocalPort() + here.getContextPath() + "/api/";
        HttpResponse<String> answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create(api + "login"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(
                                "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(mail.value(), PASSWORD)))
                        .build(),
                BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer.body());
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        return new Staff(api + "staff/", cookie, found("\"csrf_token\":\"([^\"]+)\"", answer.body()));
    }

    /** The id of what was made. */
    String made(String what, String json) throws IOException, InterruptedException {
        HttpResponse<String> answer = post(what, json);
        assertEquals(201, answer.statusCode(), answer.body());
        return found("\"id\":(\\d+)", answer.body());
    }

    HttpResponse<String> post(String what, String json) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(api + what))
                .header("Cookie", cookie)
                .header("X-CSRF-Token", csrf)
                .POST(BodyPublishers.ofString(json));
        if (!json.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new AssertionError(pattern + " is not in " + text);
        }
        return matcher.group(1);
    }
}
