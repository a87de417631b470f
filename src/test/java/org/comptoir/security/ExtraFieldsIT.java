package org.comptoir.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.comptoir.rest.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A body's fields beyond the documented ones change nothing: what is made with them is what is made without them. */
class ExtraFieldsIT {
    private static final Matrix MATRIX = Matrix.read();
    private static Document document;
    private static Shop shop;
    private static Shop victim;

    @BeforeAll
    static void gather() throws SQLException {
        document = Document.read();
        shop = Shop.open("Extra");
        shop.hire("kitchen");
        victim = Shop.open("Victim");
    }

    @Test
    void whatNobodyAskedForIsIgnored() throws SQLException {
        Extras extras = new Extras(victim.tenant());
        Rows theirs = Rows.of(victim.tenant());
        List<String> findings = new ArrayList<>();
        int done = 0;
        for (Document.Endpoint endpoint : document.endpoints()) {
            for (Caller caller : callers(endpoint)) {
                if (endpoint.path().contains("{") || endpoint.method().equals("PATCH")) {
                    effect(caller, endpoint, body(endpoint)); // what is edited shall be so already
                }
                // the plain one second: it may meet what the first has changed, and then there is nothing to compare
                Effect more = effect(caller, endpoint, extras.added(body(endpoint)));
                Effect plain = effect(caller, endpoint, body(endpoint));
                findings.addAll(extras.taken(more.changes()));
                findings.addAll(Judge.same(endpoint + " as " + caller.name(), plain.told(), more.told()));
                done += more.changes().isEmpty() ? 0 : 1;
            }
        }
        assertThat(done).as("endpoints that did something").isPositive();
        assertThat(findings).isEmpty();
        assertThat(theirs.changesTo(Rows.of(victim.tenant()))).isEmpty();
    }

    @Test
    void whatOnlyTheServerSetsIsNoFieldOfABody() {
        List<String> findings = new ArrayList<>();
        for (Document.Endpoint endpoint : Ask.guardedChanges(document)) {
            if (endpoint.takesBody()) {
                findings.addAll(Extras.reserved(endpoint.toString(), body(endpoint)));
            }
        }
        assertThat(findings).isEmpty();
    }

    private static List<Caller> callers(Document.Endpoint endpoint) throws SQLException {
        if (!endpoint.takesBody()) {
            return List.of();
        }
        // in the operator's own tenant other tests are at home
        boolean operators =
                MATRIX.lines().get(EntryPoint.of(endpoint.toString())).need().isOperators();
        return List.of(endpoint.isPublic() ? Caller.NOBODY : operators ? Shop.operator() : shop.admin());
    }

    private static JsonObject body(Document.Endpoint endpoint) {
        return new Bodies(document, "Extra " + UUID.randomUUID(), Ids.owned(shop.tenant())).of(endpoint);
    }

    private static Effect effect(Caller caller, Document.Endpoint endpoint, JsonObject body) throws SQLException {
        String path = caller.operator()
                ? endpoint.path().replaceFirst("\\{[^}]*}", shop.tenant())
                : Ids.own(document, caller, endpoint);
        Caller.Key key = caller.open();
        Fixture.rewind(shop.tenant());
        Rows before = Rows.all();
        Map<String, Long> count = counted();
        HttpResponse<String> answer = caller.ask(key, endpoint.method(), path, body.toString());
        Map<String, Long> difference = counted();
        count.forEach((what, then) -> difference.merge(what, -then, Long::sum));
        return new Effect(answer.statusCode(), before.changesTo(Rows.all()), difference);
    }

    /** What a planted yes, no or role would change without leaving another trace, counted over everybody. */
    private static Map<String, Long> counted() throws SQLException {
        Map<String, Long> counted = new TreeMap<>();
        for (List<String> column : Db.rows("SELECT table_name, column_name FROM information_schema.columns"
                + " WHERE table_schema = DATABASE() AND column_type = 'tinyint(1)'")) {
            String sql = "SELECT COALESCE(SUM(NOT %s), 0) FROM %s".formatted(column.get(1), column.get(0));
            counted.put(
                    "rows that say no in " + column, Long.valueOf(Db.column(sql).get(0)));
        }
        for (List<String> role :
                Db.rows("SELECT r.code, COUNT(*) FROM user u JOIN role r ON r.id = u.role_id GROUP BY r.code")) {
            counted.put("people who are " + role.get(0), Long.valueOf(role.get(1)));
        }
        return counted;
    }

    /** What a request did. */
    private record Effect(int status, List<String> changes, Map<String, Long> counted) {
        /** Status, how many rows of each table came and went, and what they say: all that two requests must have in common. */
        Map<String, Long> told() {
            Map<String, Long> told = new TreeMap<>(counted);
            told.put(Judge.STATUS, (long) status);
            changes.forEach(change -> told.merge(change.substring(0, change.indexOf(" [")), 1L, Long::sum));
            return told;
        }
    }
}
