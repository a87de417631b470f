package org.comptoir.platform.rest;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyNamingStrategy;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;

/** How records become JSON: snake_case names, lower-case enums, nulls written, instants in ISO 8601 UTC. */
@Provider
public class JsonConfig implements ContextResolver<Jsonb> {
    private static final Jsonb JSONB = JsonbBuilder.create(new JsonbConfig()
            .withPropertyNamingStrategy(PropertyNamingStrategy.LOWER_CASE_WITH_UNDERSCORES)
            .withNullValues(true)
            .withSerializers(new LowerCaseEnums()));

    @Override
    public Jsonb getContext(Class<?> type) {
        return JSONB;
    }

    /** For what writes JSON outside JAX-RS and must look the same. */
    public static Jsonb jsonb() {
        return JSONB;
    }

    @SuppressWarnings("rawtypes") // one serializer for every enum there is
    private static final class LowerCaseEnums implements JsonbSerializer<Enum> {
        @Override
        public void serialize(Enum value, JsonGenerator generator, SerializationContext context) {
            generator.write(value.name().toLowerCase(Locale.ROOT));
        }
    }
}
