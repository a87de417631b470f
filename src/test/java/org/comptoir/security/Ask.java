package org.comptoir.security;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Stream;
import org.comptoir.rest.Document;

/** Reads from the document how an endpoint is asked. */
final class Ask {
    /** Ids that are nobody's. */
    private static final String NUMBER = "2000000011";

    private static final String TEXT = "01900000-0000-7000-8000-00000000dead";

    private Ask() {}

    static boolean takesBody(Document document, EntryPoint entry) {
        return endpoints(document).anyMatch(e -> EntryPoint.of(e.toString()).equals(entry) && e.takesBody());
    }

    /** The address with ids of nothing in its placeholders. */
    static String unknown(Document document, String address) {
        boolean number = endpoints(document)
                .filter(e -> e.path().equals(address))
                .allMatch(e -> parameters(e, "path").allMatch(Ask::isNumber));
        return address.replaceAll("\\{[^}]*}", number ? NUMBER : TEXT);
    }

    static Stream<Document.Endpoint> endpoints(Document document) {
        return document.endpoints().stream();
    }

    /** Endpoints that change something and that only the signed-in may call. */
    static List<Document.Endpoint> guardedChanges(Document document) {
        return endpoints(document)
                .filter(e -> !e.method().equals("GET") && !e.isPublic() && !e.isSigned())
                .toList();
    }

    /** The documented parameters of that place: path, query or header. */
    static Stream<JsonObject> parameters(Document.Endpoint endpoint, String in) {
        JsonArray all = endpoint.operation().getJsonArray("parameters");
        return all == null
                ? Stream.empty()
                : all.stream().map(JsonValue::asJsonObject).filter(p -> in.equals(p.getString("in")));
    }

    static boolean isNumber(JsonObject parameter) {
        return "integer".equals(parameter.getJsonObject("schema").getString("type", ""));
    }
}
