package org.comptoir.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.json.JsonObject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The served document and the code name the same endpoints, and every one of them answers as documented. */
class OpenApiIT {
    private static Document document;

    @BeforeAll
    static void read() {
        document = Document.read();
    }

    private static Stream<Class<?>> resources() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.comptoir").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect);
    }

    private static Stream<String> endpoints(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods())
                .flatMap(method -> verb(method).map(verb -> verb + " " + path(resource, method)).stream());
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String path(Class<?> resource, Method method) {
        Path below = method.getAnnotation(Path.class);
        String whole =
                "/api/" + resource.getAnnotation(Path.class).value() + "/" + (below == null ? "" : below.value());
        return whole.replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}")
                .replaceAll("/+", "/")
                .replaceAll("/$", "");
    }

    @Test
    void documentAndCodeNameTheSameEndpoints() {
        Set<String> coded = resources().flatMap(OpenApiIT::endpoints).collect(Collectors.toCollection(TreeSet::new));
        Set<String> documented =
                document.endpoints().stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
        assertThat(coded).contains("GET /api/health");
        assertThat(documented).isEqualTo(coded);
    }

    @Test
    void everyEndpointExistsAndRefusesOrAnswersInTheEnvelope() {
        for (Document.Endpoint endpoint : document.endpoints()) {
            var response = endpoint.takesBody()
                    ? Http.send(endpoint.method(), endpoint.pathWith("0"), "{}", "Content-Type", "application/json")
                    : Http.send(endpoint.method(), endpoint.pathWith("0"), (String) null);
            int status = response.statusCode();
            assertThat(status)
                    .as(endpoint + " is served")
                    .isNotIn(405, 415, 406)
                    .isLessThan(500);
            if (!endpoint.isPublic()) {
                assertThat(Http.refusal(response, 401)).as(endpoint.toString()).isEqualTo("AUTH_REQUIRED");
            } else if (status >= 400) {
                assertThat(Http.refusal(response, status))
                        .as(endpoint.toString())
                        .isNotEqualTo("AUTH_REQUIRED");
            } else {
                assertAsDocumented(endpoint, response.body(), status);
            }
        }
    }

    private static void assertAsDocumented(Document.Endpoint endpoint, String body, int status) {
        JsonObject responses = endpoint.operation().getJsonObject("responses");
        assertThat(responses.keySet()).as(endpoint.toString()).contains(String.valueOf(status));
        JsonObject documented = responses.getJsonObject(String.valueOf(status));
        if (documented.containsKey("content")) {
            JsonShape.assertFits(endpoint.toString(), document, Document.content(documented), JsonShape.read(body));
        } else {
            assertThat(body).as(endpoint.toString()).isEmpty();
        }
    }

    @Test
    void everySchemaIsWrittenInTheContractsWords() {
        List<String> names = document.json().getJsonObject("components").getJsonObject("schemas").values().stream()
                .flatMap(schema -> schema.asJsonObject().getJsonObject("properties").keySet().stream())
                .toList();
        assertThat(names).isNotEmpty().allMatch(name -> name.matches("[a-z][a-z0-9]*(_[a-z0-9]+)*"));
    }
}
