package org.comptoir.security;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fields that nobody was asked for, with values that would be found again, and whether one of them was taken. */
record Extras(String tenant) {
    private static final int NUMBER = 1_999_424_243;
    private static final String TEXT = "planted-4242";
    private static final String MOMENT = "2001-02-03T04:05:06Z";
    private static final Set<String> SERVERS_OWN = Set.of(
            "id",
            "tenant_id",
            "is_operator",
            "password_hash",
            "pin_hash",
            "token_hash",
            "csrf_token",
            "created_at",
            "updated_at",
            "last_login_at",
            "anonymized_at",
            "failed_login_attempts",
            "total_ttc_cents");
    /** As the database shows the values. */
    private static final List<String> TRACES = List.of("1999424243", TEXT, "2001-02-03");

    private Map<String, JsonValue> fields() {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        for (String name : List.of(
                "id",
                "user_id",
                "role_id",
                "version",
                "failed_login_attempts",
                "sla_minutes",
                "total_ttc_cents",
                "total_cents",
                "retry_count",
                "stock_quantity")) {
            fields.put(name, Json.createValue(NUMBER));
        }
        for (String name : List.of(
                "password_hash",
                "pin_hash",
                "token_hash",
                "csrf_token",
                "status",
                "order_number",
                "code",
                "slug",
                "legal_name",
                "summary",
                "event_secret")) {
            fields.put(name, Json.createValue(TEXT));
        }
        for (String name :
                List.of("created_at", "updated_at", "last_login_at", "anonymized_at", "sent_at", "paid_at")) {
            fields.put(name, Json.createValue(MOMENT));
        }
        fields.put("tenant_id", Json.createValue(tenant));
        fields.put("tenant", Json.createValue(tenant));
        fields.put("is_operator", JsonValue.TRUE);
        fields.put("operator", JsonValue.TRUE);
        fields.put("is_active", JsonValue.FALSE);
        fields.put("active", JsonValue.FALSE);
        fields.put("role_code", Json.createValue("admin"));
        fields.put("role", Json.createValue("admin"));
        fields.put("permissions", Json.createArrayBuilder().add("tenant.manage").build());
        return fields;
    }

    /** Fields of a body that no caller decides about. */
    static List<String> reserved(String what, JsonObject body) {
        List<String> found = new ArrayList<>();
        body.forEach((name, value) -> {
            if (SERVERS_OWN.contains(name)) {
                found.add(what + " takes " + name);
            }
            if (value instanceof JsonObject object) {
                found.addAll(reserved(what, object));
            }
        });
        return found;
    }

    /** The body with every extra field that it does not have, in every object of it. */
    JsonObject added(JsonObject body) {
        JsonObjectBuilder all = Json.createObjectBuilder();
        body.forEach((name, value) -> all.add(name, value instanceof JsonObject object ? added(object) : value));
        fields().forEach((name, value) -> {
            if (!body.containsKey(name)) {
                all.add(name, value);
            }
        });
        return all.build();
    }

    /** The changes, as {@link Rows#changesTo} tells them, that bear an extra field's value. */
    List<String> taken(List<String> changes) {
        List<String> taken = new ArrayList<>();
        for (String change : changes) {
            if (change.contains(" + ") && TRACES.stream().anyMatch(change::contains)) {
                taken.add(change);
            }
        }
        return taken;
    }
}
