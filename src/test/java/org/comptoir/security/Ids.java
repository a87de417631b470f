package org.comptoir.security;

import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.comptoir.rest.Document;
import org.comptoir.test.Given;

/** Ids to ask with. */
final class Ids {
    private static final String KEYS = """
            SELECT DISTINCT c.table_name, c.column_name
              FROM information_schema.statistics s JOIN information_schema.columns c
                ON c.table_schema = s.table_schema AND c.table_name = s.table_name AND c.column_name = s.column_name
             WHERE s.table_schema = DATABASE() AND s.non_unique = 0 AND c.column_name <> 'tenant_id'
               AND c.data_type IN ('int', 'bigint', 'uuid', 'varchar', 'char') AND c.column_name NOT LIKE '%permission_id'""";

    private Ids() {}

    /** Whatever names a row of that tenant, in any table: so many of each key. */
    static Set<String> of(String tenant, int most) throws SQLException {
        Set<String> ids = new TreeSet<>(Set.of(tenant));
        for (List<String> key : Db.rows(KEYS)) {
            String condition = Rows.conditions().get(key.get(0));
            if (condition != null) {
                String sql = "SELECT %2$s FROM %1$s WHERE %3$s AND %2$s IS NOT NULL ORDER BY 1 DESC LIMIT %4$d";
                ids.addAll(Db.column(sql.formatted(key.get(0), key.get(1), condition, most), tenant));
            }
        }
        // a key may be nothing at all, which names no row in a path
        ids.remove("");
        return ids;
    }

    /**
     * The path with the last one of the caller's shop of what it is about, found in the list that the path is below, and never
     * the caller: somebody else's session ends with them. With an unknown id where there is no list.
     */
    static String own(Document document, Caller caller, Document.Endpoint endpoint) {
        String list = endpoint.path().replaceFirst("/\\{.*", "");
        boolean listed = Ask.endpoints(document)
                .anyMatch(e -> e.method().equals("GET") && e.path().equals(list));
        if (!listed || !endpoint.path().contains("{") || caller.person() == 0) {
            return Ask.unknown(document, endpoint.path());
        }
        HttpResponse<String> answer = caller.ask(caller.open(), "GET", list, null);
        JsonValue data = answer.statusCode() == 200 ? Given.json(answer).get("data") : JsonValue.EMPTY_JSON_ARRAY;
        return (data instanceof JsonArray rows ? rows : JsonValue.EMPTY_JSON_ARRAY)
                .stream()
                        .map(row -> text(row.asJsonObject().get("id")))
                        .filter(id -> !id.equals(Long.toString(caller.person())))
                        .reduce((first, last) -> last)
                        .map(id -> endpoint.path().replaceFirst("\\{[^}]*}", id))
                        .orElseGet(() -> Ask.unknown(document, endpoint.path()));
    }

    /** For a field called {@code role_id} the id of a role of that tenant, and so on; 0 where there is no such table. */
    static ToLongFunction<String> owned(String tenant) {
        return name -> {
            String table = name.replaceFirst("_?id$", "");
            try {
                String condition = Rows.conditions().get(table);
                String sql = "SELECT MAX(id) FROM " + table + " WHERE " + condition;
                String id = condition == null ? null : Db.column(sql, tenant).get(0);
                return id == null || !id.matches("\\d+") ? 0 : Long.parseLong(id);
            } catch (SQLException e) {
                throw new IllegalStateException(name, e);
            }
        };
    }

    private static String text(JsonValue id) {
        return id == null ? "0" : id.toString().replace("\"", "");
    }

    /** Which parameters an address is asked with: page parameters, and {@code id} for what reads its query by hand. */
    static Map<String, List<String>> addresses() {
        Map<String, List<String>> addresses = new java.util.TreeMap<>();
        for (String page : Deployed.rules().stringPropertyNames()) {
            addresses.put(page, Deployed.parameters(page));
        }
        addresses.put("/outbox/mail-body", List.of("id"));
        return addresses;
    }
}
