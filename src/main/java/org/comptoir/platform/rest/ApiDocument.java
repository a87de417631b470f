package org.comptoir.platform.rest;

import static org.eclipse.microprofile.openapi.OASFactory.createComponents;
import static org.eclipse.microprofile.openapi.OASFactory.createInfo;
import static org.eclipse.microprofile.openapi.OASFactory.createOpenAPI;
import static org.eclipse.microprofile.openapi.OASFactory.createPathItem;
import static org.eclipse.microprofile.openapi.OASFactory.createPaths;
import static org.eclipse.microprofile.openapi.OASFactory.createSecurityScheme;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import org.eclipse.microprofile.openapi.OASModelReader;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** The document at {@code /openapi}, made from the resource methods' own signatures, so that it is true. */
public class ApiDocument implements OASModelReader {
    static final String SESSION = "session";
    static final String CSRF = "csrf";
    static final String TOKEN = "token";
    static final String SIGNATURE = "signature";
    static final String TIMESTAMP = "timestamp";

    @Override
    public OpenAPI buildModel() {
        ApiSchemas schemas = new ApiSchemas();
        ApiOperations operations = new ApiOperations(schemas);
        Paths paths = createPaths();
        for (Class<?> resource : Resources.all()) {
            Arrays.stream(resource.getDeclaredMethods())
                    .sorted(Comparator.comparing(Method::getName))
                    .forEach(method -> add(paths, operations, resource, method));
        }
        var components = createComponents().schemas(schemas.named());
        components.addSecurityScheme(SESSION, apiKey(SecurityScheme.In.COOKIE, "comptoir_session"));
        components.addSecurityScheme(CSRF, apiKey(SecurityScheme.In.HEADER, "X-CSRF-Token"));
        components.addSecurityScheme(
                TOKEN, createSecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
        components.addSecurityScheme(SIGNATURE, apiKey(SecurityScheme.In.HEADER, "X-Signature"));
        components.addSecurityScheme(TIMESTAMP, apiKey(SecurityScheme.In.HEADER, "X-Timestamp"));
        return createOpenAPI()
                .openapi("3.0.3")
                .info(createInfo().title("Comptoir").version("1"))
                .paths(paths)
                .components(components);
    }

    private static void add(Paths paths, ApiOperations operations, Class<?> resource, Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                String path = path(resource, method);
                PathItem item = paths.hasPathItem(path) ? paths.getPathItem(path) : createPathItem();
                item.setOperation(PathItem.HttpMethod.valueOf(verb.value()), operations.of(resource, method));
                paths.addPathItem(path, item);
            }
        }
    }

    /** The whole path with plain placeholders: {@code {id: \d+}} is {@code {id}} to the reader. */
    static String path(Class<?> resource, Method method) {
        Path below = method.getAnnotation(Path.class);
        String joined = Api.PATH + "/" + resource.getAnnotation(Path.class).value() + "/"
                + (below == null ? "" : below.value());
        String clean = joined.replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}").replaceAll("/+", "/");
        return clean.endsWith("/") ? clean.substring(0, clean.length() - 1) : clean;
    }

    private static SecurityScheme apiKey(SecurityScheme.In in, String name) {
        return createSecurityScheme().type(SecurityScheme.Type.APIKEY).in(in).name(name);
    }
}
