package org.comptoir.platform.rest;

import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** JSON schemas of records, as {@link JsonConfig} writes and {@link RecordBody} reads them. */
final class ApiSchemas {
    private static final String PREFIX = "org.comptoir.";
    private final Map<String, Schema> named = new LinkedHashMap<>();

    Map<String, Schema> named() {
        return named;
    }

    Schema of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            Type argument = generic.getActualTypeArguments()[0];
            if (raw == Envelope.One.class) {
                return one(argument);
            }
            if (raw == Envelope.Many.class) {
                return many(argument);
            }
            return Collection.class.isAssignableFrom(raw) ? list(argument) : object();
        }
        return type instanceof Class<?> plain ? plain(plain) : object();
    }

    Schema one(Type data) {
        return object().addProperty("data", of(data)).addRequired("data");
    }

    Schema many(Type data) {
        return object().addProperty("data", list(data))
                .addProperty("total", scalar(SchemaType.INTEGER, "int64"))
                .addProperty("more", scalar(SchemaType.BOOLEAN, null))
                .addProperty("next", scalar(SchemaType.STRING, null))
                .addProperty("previous", scalar(SchemaType.STRING, null))
                .addRequired("data")
                .addRequired("total");
    }

    private Schema list(Type element) {
        return createSchema().type(SchemaType.ARRAY).items(of(element));
    }

    private Schema plain(Class<?> type) {
        if (type.isRecord()) {
            return record(type);
        }
        if (type.isEnum()) {
            Schema schema = scalar(SchemaType.STRING, null);
            Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                    .forEach(schema::addEnumeration);
            return schema;
        }
        if (type == String.class) {
            return scalar(SchemaType.STRING, null);
        }
        if (type == int.class || type == Integer.class) {
            return scalar(SchemaType.INTEGER, "int32");
        }
        if (type == long.class || type == Long.class) {
            return scalar(SchemaType.INTEGER, "int64");
        }
        if (type == boolean.class || type == Boolean.class) {
            return scalar(SchemaType.BOOLEAN, null);
        }
        if (type == BigDecimal.class) {
            return scalar(SchemaType.NUMBER, null);
        }
        Map<Class<?>, String> formats = Map.of(UUID.class, "uuid", Instant.class, "date-time", LocalDate.class, "date");
        return formats.containsKey(type) ? scalar(SchemaType.STRING, formats.get(type)) : object();
    }

    /** By reference, under the name of room and record; put in before its parts, so that it may hold itself. */
    private Schema record(Class<?> type) {
        String name =
                type.getName().substring(PREFIX.length()).replace(".web.", ".").replace('$', '.');
        if (!named.containsKey(name)) {
            Schema schema = object();
            named.put(name, schema);
            for (RecordComponent component : type.getRecordComponents()) {
                add(schema, component);
            }
        }
        return createSchema().ref("#/components/schemas/" + name);
    }

    private void add(Schema schema, RecordComponent component) {
        String name = JsonRecords.snake(component.getName());
        Schema part = of(component.getGenericType());
        if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            schema.addRequired(name);
        } else if (part.getRef() == null) {
            part.nullable(true);
        }
        schema.addProperty(name, part);
    }

    private static Schema object() {
        return createSchema().type(SchemaType.OBJECT);
    }

    private static Schema scalar(SchemaType type, @Nullable String format) {
        return createSchema().type(type).format(format);
    }
}
