package org.comptoir.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The OpenAPI document that the product serves. */
public record Document(JsonObject json) {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /** One documented operation. */
    public record Endpoint(String method, String path, JsonObject operation) {
        /** Open to callers who are not signed in. */
        public boolean isPublic() {
            return !operation.containsKey("security")
                    || operation.getJsonArray("security").isEmpty();
        }

        /** Open to whoever signs the body: being signed in opens nothing there. */
        public boolean isSigned() {
            return !isPublic()
                    && operation.getJsonArray("security").stream()
                            .allMatch(way -> way.asJsonObject().containsKey("signature"));
        }

        /** A body of JSON; a file is none. */
        public boolean takesBody() {
            return operation.containsKey("requestBody")
                    && operation
                            .getJsonObject("requestBody")
                            .getJsonObject("content")
                            .containsKey("application/json");
        }

        /** The path with something in each placeholder. */
        public String pathWith(String value) {
            return path.replaceAll("\\{[^}]*}", value);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    public static Document read() {
        var response = Http.get("/openapi?format=JSON", "Accept", "application/json");
        assertThat(response.statusCode()).isEqualTo(200);
        try (var reader = Json.createReader(new StringReader(response.body()))) {
            return new Document(reader.readObject());
        }
    }

    public List<Endpoint> endpoints() {
        return json.getJsonObject("paths").entrySet().stream()
                .flatMap(path -> path.getValue().asJsonObject().entrySet().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .map(operation -> new Endpoint(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                operation.getValue().asJsonObject())))
                .toList();
    }

    /** The schema itself where this is a reference to it. */
    public JsonObject resolve(JsonObject schema) {
        JsonValue reference = schema.get("$ref");
        return reference == null
                ? schema
                : json.getJsonObject("components")
                        .getJsonObject("schemas")
                        .getJsonObject(schema.getString("$ref").substring("#/components/schemas/".length()));
    }

    public JsonObject bodySchema(Endpoint endpoint) {
        return resolve(content(endpoint.operation().getJsonObject("requestBody")));
    }

    static JsonObject content(JsonObject holder) {
        return holder.getJsonObject("content").getJsonObject("application/json").getJsonObject("schema");
    }
}
