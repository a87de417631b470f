package org.comptoir.platform.rest;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Reads path and query parameters: an id that is none is 404, a query value of a wrong type 422 with its name. */
@Provider
public class Parameters implements ParamConverterProvider {
    private static final Map<Class<?>, Function<String, Object>> READERS = Map.of(
            int.class, Integer::valueOf,
            Integer.class, Integer::valueOf,
            long.class, Long::valueOf,
            Long.class, Long::valueOf,
            UUID.class, JsonScalars::uuid,
            LocalDate.class, LocalDate::parse);

    @Override
    @SuppressWarnings("unchecked") // the reader is looked up by that very type
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Function<String, Object> reader = type.isEnum() ? text -> JsonScalars.constant(type, text) : READERS.get(type);
        return reader == null ? null : (ParamConverter<T>) new Converter(reader, annotations);
    }

    private record Converter(Function<String, Object> reader, Annotation[] annotations)
            implements ParamConverter<Object> {
        @Override
        public @Nullable Object fromString(@Nullable String text) {
            if (text == null) {
                return null;
            }
            try {
                return reader.apply(text);
            } catch (RuntimeException e) {
                throw new WebApplicationException(refusal());
            }
        }

        @Override
        public String toString(Object value) {
            return value.toString();
        }

        private DomainException refusal() {
            for (Annotation annotation : annotations) {
                if (annotation instanceof QueryParam query) {
                    return DomainException.invalid(query.value(), "type");
                }
                if (annotation instanceof PathParam) {
                    return new DomainException(ErrorCode.NOT_FOUND);
                }
            }
            return new DomainException(ErrorCode.VALIDATION_ERROR);
        }
    }
}
