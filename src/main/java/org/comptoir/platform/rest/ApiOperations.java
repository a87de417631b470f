package org.comptoir.platform.rest;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponses;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createOperation;
import static org.eclipse.microprofile.openapi.OASFactory.createParameter;
import static org.eclipse.microprofile.openapi.OASFactory.createRequestBody;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;
import static org.eclipse.microprofile.openapi.OASFactory.createSecurityRequirement;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.List;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Describes one resource method: its parameters, body, answer, the error envelope and who may call. */
final class ApiOperations {
    private static final String NO_CONTENT = "204";
    private final ApiSchemas schemas;

    ApiOperations(ApiSchemas schemas) {
        this.schemas = schemas;
    }

    Operation of(Class<?> resource, Method method) {
        Operation operation = createOperation()
                .operationId(resource.getSimpleName().replaceAll("Resource$", "") + "." + method.getName());
        for (Parameter parameter : method.getParameters()) {
            add(operation, parameter);
        }
        TakesFile file = method.getAnnotation(TakesFile.class);
        if (file != null) {
            operation.requestBody(createRequestBody().required(true).content(file(method)));
        }
        RateLimited limit = method.getAnnotation(RateLimited.class);
        if (limit != null) {
            operation.description("At most " + limit.perMinute() + " calls a minute and " + limit.burst()
                    + " at once for each client, counted by each node for itself.");
        }
        Schema failure = schemas.of(Envelope.Failure.class);
        operation.responses(createAPIResponses()
                .addAPIResponse(status(method), success(method))
                .addAPIResponse(
                        "default", createAPIResponse().description("Refused").content(json(failure))));
        return operation.security(security(resource, method));
    }

    private void add(Operation operation, Parameter parameter) {
        PathParam path = parameter.getAnnotation(PathParam.class);
        QueryParam query = parameter.getAnnotation(QueryParam.class);
        HeaderParam header = parameter.getAnnotation(HeaderParam.class);
        if (path != null) {
            operation.addParameter(parameter(In.PATH, path.value(), parameter).required(true));
        } else if (query != null) {
            operation.addParameter(parameter(In.QUERY, query.value(), parameter));
        } else if (header != null) {
            operation.addParameter(parameter(In.HEADER, header.value(), parameter));
        } else if (parameter.getType().isRecord()) {
            Schema body = schemas.of(parameter.getParameterizedType());
            operation.requestBody(createRequestBody().required(true).content(json(body)));
        }
    }

    private org.eclipse.microprofile.openapi.models.parameters.Parameter parameter(
            In in, String name, Parameter parameter) {
        Schema schema = schemas.of(parameter.getParameterizedType());
        DefaultValue otherwise = parameter.getAnnotation(DefaultValue.class);
        if (otherwise != null) {
            schema.defaultValue(
                    schema.getType() == Schema.SchemaType.INTEGER
                            ? (Object) Long.valueOf(otherwise.value())
                            : otherwise.value());
        }
        return createParameter().in(in).name(name).schema(schema);
    }

    private static String status(Method method) {
        Answers answers = method.getAnnotation(Answers.class);
        if (answers != null) {
            return String.valueOf(answers.status());
        }
        return isEmpty(method) ? NO_CONTENT : "200";
    }

    private static boolean isEmpty(Method method) {
        return method.getReturnType() == void.class
                || method.getReturnType() == Response.class && !method.isAnnotationPresent(Answers.class);
    }

    private APIResponse success(Method method) {
        APIResponse response = createAPIResponse().description("Done");
        Schema schema = isEmpty(method) ? null : answer(method);
        return schema == null ? response : response.content(json(schema));
    }

    private @Nullable Schema answer(Method method) {
        Answers answers = method.getAnnotation(Answers.class);
        Type returned = method.getGenericReturnType();
        if (answers == null || method.getReturnType() != Response.class) {
            return schemas.of(returned);
        }
        if (answers.one() != Void.class) {
            return schemas.one(answers.one());
        }
        return answers.many() == Void.class ? null : schemas.many(answers.many());
    }

    private static Content json(Schema schema) {
        return createContent()
                .addMediaType(MediaType.APPLICATION_JSON, createMediaType().schema(schema));
    }

    private static Content file(Method method) {
        Content content = createContent();
        for (String type : method.getAnnotation(Consumes.class).value()) {
            content.addMediaType(
                    type,
                    createMediaType()
                            .schema(createSchema()
                                    .type(Schema.SchemaType.STRING)
                                    .format("binary")));
        }
        return content;
    }

    private static List<org.eclipse.microprofile.openapi.models.security.SecurityRequirement> security(
            Class<?> resource, Method method) {
        if (method.isAnnotationPresent(SignedEvent.class)) {
            return List.of(
                    createSecurityRequirement().addScheme(ApiDocument.SIGNATURE).addScheme(ApiDocument.TIMESTAMP));
        }
        if (method.isAnnotationPresent(PermitAll.class) || resource.isAnnotationPresent(PermitAll.class)) {
            return List.of();
        }
        var requirement = createSecurityRequirement().addScheme(ApiDocument.SESSION);
        var session = method.isAnnotationPresent(GET.class) ? requirement : requirement.addScheme(ApiDocument.CSRF);
        return method.isAnnotationPresent(SessionOnly.class)
                ? List.of(session)
                : List.of(session, createSecurityRequirement().addScheme(ApiDocument.TOKEN));
    }
}
