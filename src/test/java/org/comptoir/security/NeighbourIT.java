package org.comptoir.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comptoir.rest.Document;
import org.comptoir.test.Await;
import org.comptoir.test.Given;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An administrator tries every id of the shop next door, at every door that takes one: nothing is there, nothing changes. */
class NeighbourIT {
    private static final Matrix MATRIX = Matrix.read();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String MARKER =
            "secret-" + UUID.randomUUID().toString().substring(0, 8);
    private static Document document;
    private static Shop theirs;
    private static Caller me;
    private static Set<String> ids;
    private static List<String> few;
    /** Numbers that name something next door and at home. */
    private static Set<String> mine;

    private static String mail;

    @BeforeAll
    static void settle() throws SQLException {
        document = Document.read();
        // first: what is counted up for them must not meet ids of next door
        me = Shop.open("Nosy").admin();
        theirs = Shop.invited(MARKER);
        String number = Integer.toString(Fixture.into(theirs.tenant()));
        mail = Await.until(PATIENCE, "the mail", NeighbourIT::theirMail);
        assertThat(Fixture.fill(theirs.tenant(), MARKER)).containsKeys("user", "role", "product", "tenants");
        Fixture.audit(theirs.admin(), MARKER);
        ids = Ids.of(theirs.tenant(), 2);
        String person = Long.toString(theirs.admin().person());
        few = List.of(mail, number, person, theirs.tenant(), theirs.admin().email(), theirs.slug());
        ids.addAll(few);
        mine = Ids.of(me.tenant(), Integer.MAX_VALUE);
        // never oneself, as an order of theirs may be numbered: whoever resets their own PIN is refused from then on
        ids.removeAll(Db.column("SELECT id FROM user WHERE tenant_id = ?", me.tenant()));
        ids.removeAll(Db.column("SELECT id FROM role WHERE tenant_id = ?", me.tenant()));
        // a channel is called the same in every shop, and names one's own
        ids.removeAll(Db.column("SELECT channel FROM channel_provider WHERE tenant_id = ?", theirs.tenant()));
    }

    private static Optional<String> theirMail() {
        HttpResponse<String> answer = theirs.admin().ask(theirs.admin().open(), "GET", "/api/staff/mailbox", null);
        return Given.json(answer).getJsonArray("data").stream()
                .map(one -> String.valueOf(one.asJsonObject().getInt("id")))
                .findFirst();
    }

    /** Without this, the marker might be nothing that anybody could ever see. */
    @Test
    void atHomeTheyAreSeen() {
        Caller.Key home = theirs.admin().open();
        for (String path : List.of(
                "/api/staff/users",
                "/api/staff/users/" + theirs.admin().person(),
                "/api/staff/roles",
                "/api/staff/audit",
                "/api/staff/mailbox/" + mail,
                "/access/users",
                "/access/audit",
                "/outbox/mailbox?id=" + mail)) {
            HttpResponse<String> answer = Caller.send(home, "GET", path, null);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).contains(MARKER);
        }
    }

    @Test
    void nextDoorNothingIsThereAndNothingChanges() throws SQLException {
        Rows before = Rows.of(theirs.tenant());
        Caller.Key key = me.open();
        List<String> findings = new ArrayList<>();
        for (Document.Endpoint endpoint : document.endpoints()) {
            findings.addAll(byPath(key, endpoint));
            findings.addAll(byQuery(key, endpoint));
        }
        Ids.addresses().forEach((path, parameters) -> {
            for (String parameter : parameters) {
                for (String id : few) {
                    findings.addAll(asked(key, "GET", path + "?" + parameter + "=" + escaped(id), null, false));
                }
            }
        });
        // last: what this makes next door is counted up beyond the ids
        document.endpoints().forEach(endpoint -> findings.addAll(byBody(endpoint)));
        assertThat(findings).isEmpty();
        assertThat(before.changesTo(Rows.of(theirs.tenant()))).isEmpty();
    }

    /** Ids that the parameter cannot be are left out: they would be refused for their form. */
    private static List<String> byPath(Caller.Key key, Document.Endpoint endpoint) {
        List<String> findings = new ArrayList<>();
        boolean numbers = Ask.parameters(endpoint, "path").anyMatch(Ask::isNumber);
        // who may not even knock gets the same 403 for every id
        boolean shut = MATRIX.need(EntryPoint.of(endpoint.method() + " " + endpoint.path()))
                .isOperators();
        for (String id : endpoint.path().contains("{") ? ids : Set.<String>of()) {
            if (!numbers || id.matches("\\d{1,18}")) {
                String body = endpoint.takesBody() ? body(endpoint, id) : null;
                String path =
                        endpoint.path().replaceFirst("\\{[^}]*}", escaped(id)).replaceAll("\\{[^}]*}", "0");
                findings.addAll(asked(key, endpoint.method(), path, body, !shut && !mine.contains(id)));
            }
        }
        return findings;
    }

    private static List<String> byQuery(Caller.Key key, Document.Endpoint endpoint) {
        List<String> findings = new ArrayList<>();
        String path = Ids.own(document, me, endpoint);
        List<String> names = Ask.parameters(endpoint, "query")
                .map(parameter -> parameter.getString("name"))
                .toList();
        for (String name : endpoint.method().equals("GET") ? names : List.<String>of()) {
            for (String id : few) {
                findings.addAll(asked(key, "GET", path + "?" + name + "=" + escaped(id), null, false));
            }
        }
        return findings;
    }

    /** A body may name what is next door, too. */
    private static List<String> byBody(Document.Endpoint endpoint) {
        List<String> findings = new ArrayList<>();
        for (String id : endpoint.takesBody() && !endpoint.isPublic() ? few : List.<String>of()) {
            String path = Ids.own(document, me, endpoint);
            findings.addAll(asked(me.open(), endpoint.method(), path, body(endpoint, id), false));
        }
        return findings;
    }

    private static String body(Document.Endpoint endpoint, String id) {
        long number = id.matches("\\d{1,18}") ? Long.parseLong(id) : 0;
        return new Bodies(document, "from next door", name -> number)
                .of(endpoint)
                .toString();
    }

    private static List<String> asked(Caller.Key key, String verb, String path, String body, boolean exact) {
        HttpResponse<String> answer = me.ask(key, verb, path, body);
        return Judge.foreign(verb + " " + path, exact, body != null, answer.statusCode(), answer.body(), MARKER);
    }

    private static String escaped(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
