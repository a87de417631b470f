package org.comptoir.platform.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;

/**
 * Reads a body into a record, strictly: JSON-B would take "5" for 5 and cannot say which field was wrong.
 * No body at all is read as {@code {}}, so that the refusal names what is missing.
 */
@Provider
public class RecordBody implements MessageBodyReader<Record> {
    /** Kept: looking for it searches every archive of the server, under one lock. */
    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return read(type, body.readAllBytes());
    }

    /** The record in these bytes; MALFORMED_JSON or VALIDATION_ERROR naming the field where they hold none. */
    public static <T extends Record> T read(Class<T> type, byte[] bytes) {
        if (!(parse(bytes) instanceof JsonObject object)) {
            throw DomainException.invalid("body", "type");
        }
        return JsonRecords.read(type, object, "");
    }

    private static JsonValue parse(byte[] bytes) {
        if (bytes.length == 0) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        requireUtf8(bytes);
        try (JsonParser parser = PARSERS.createParser(new ByteArrayInputStream(bytes))) {
            parser.next();
            JsonValue value = parser.getValue();
            if (parser.hasNext()) {
                throw new DomainException(ErrorCode.MALFORMED_JSON);
            }
            return value;
        } catch (RuntimeException e) { // too deep a nesting is a bare RuntimeException
            throw new DomainException(ErrorCode.MALFORMED_JSON);
        }
    }

    /** The parser would quietly replace broken bytes. */
    private static void requireUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            throw new DomainException(ErrorCode.MALFORMED_JSON);
        }
    }
}
