package org.comptoir.security;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The Faces forms on a page, and posts that press each of their buttons. */
final class Forms {
    static final String VIEW_STATE = "jakarta.faces.ViewState";
    private static final Pattern FORM =
            Pattern.compile("<form\\b[^>]*\\bid=\"([^\"]+)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("<(?:input|select|textarea|button)\\b[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\b(name|type|value)=\"([^\"]*)\"");

    private Forms() {}

    /** For each button of each form what a browser would post, its view state included. */
    static List<Map<String, String>> posts(String html, String mail) {
        List<Map<String, String>> posts = new ArrayList<>();
        for (MatchResult form : FORM.matcher(html).results().toList()) {
            if (form.group(2).contains(VIEW_STATE)) {
                posts.addAll(posts(form.group(1), form.group(2), mail));
            }
        }
        return posts;
    }

    private static List<Map<String, String>> posts(String id, String content, String mail) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(id, id));
        List<String> buttons = new ArrayList<>();
        for (MatchResult tag : FIELD.matcher(content).results().toList()) {
            Map<String, String> said = ATTRIBUTE
                    .matcher(tag.group())
                    .results()
                    .collect(Collectors.toMap(m -> m.group(1), m -> m.group(2), (first, second) -> first));
            String name = said.getOrDefault("name", "");
            if (tag.group().startsWith("<button") || "submit".equals(said.get("type"))) {
                buttons.add(name);
            } else if (!name.isEmpty()) {
                fields.put(name, value(said, mail));
            }
        }
        return buttons.stream()
                .map(button -> {
                    Map<String, String> post = new LinkedHashMap<>(fields);
                    post.put(button, button);
                    return post;
                })
                .toList();
    }

    private static String value(Map<String, String> said, String mail) {
        return switch (said.getOrDefault("type", "text")) {
            case "hidden", "checkbox", "radio" -> said.getOrDefault("value", "");
            case "email" -> mail;
            case "date" -> "2026-11-20";
            default -> said.getOrDefault("name", "").contains("email") ? mail : "planted by another site";
        };
    }

    static String encoded(Map<String, String> post) {
        return post.entrySet().stream()
                .map(e -> URLEncoder.encode(e.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
