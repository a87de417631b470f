package org.comptoir.platform.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.comptoir.kernel.DomainException;
import org.jspecify.annotations.Nullable;

/** Makes records of JSON objects; what is not {@code @Nullable} is required, unknown fields are ignored. */
final class JsonRecords {
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private JsonRecords() {}

    static <T> T read(Class<T> type, JsonObject object, String path) {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable
        Object[] values = Arrays.stream(components)
                .map(component -> component(component, object, path))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code serviceMode} is {@code service_mode} in JSON. */
    static String snake(String name) {
        return HUMP.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    private static @Nullable Object component(RecordComponent component, JsonObject object, String path) {
        String name = snake(component.getName());
        String field = path.isEmpty() ? name : path + "." + name;
        JsonValue value = object.get(name);
        if (value == null || value == JsonValue.NULL) {
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                return null;
            }
            throw DomainException.invalid(field, "required");
        }
        return value(component.getGenericType(), value, field);
    }

    private static Object value(Type type, JsonValue value, String field) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return list(list.getActualTypeArguments()[0], value, field);
        }
        if (type instanceof Class<?> raw && raw.isRecord()) {
            if (value instanceof JsonObject object) {
                return read(raw, object, field);
            }
            throw DomainException.invalid(field, "type");
        }
        return JsonScalars.read((Class<?>) type, value, field);
    }

    private static List<Object> list(Type element, JsonValue value, String field) {
        if (!(value instanceof JsonArray array)) {
            throw DomainException.invalid(field, "type");
        }
        List<Object> list = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            list.add(value(element, array.get(i), field + "[" + i + "]"));
        }
        return List.copyOf(list);
    }
}
