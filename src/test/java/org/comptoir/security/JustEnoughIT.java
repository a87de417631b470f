package org.comptoir.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.comptoir.rest.Document;
import org.junit.jupiter.api.Test;

/** Who holds the one code that the matrix asks for gets through to the end: nothing behind the gate asks for another. */
class JustEnoughIT {
    private static final Matrix MATRIX = Matrix.read();
    private static final String BARE = "bare";

    @Test
    void oneCodeIsEnough() throws SQLException {
        Document document = Document.read();
        List<String> findings = new ArrayList<>();
        int asked = 0;
        for (Document.Endpoint endpoint : Ask.guardedChanges(document)) {
            Need need = MATRIX.lines().get(EntryPoint.of(endpoint.toString())).need();
            for (String code : need.isOperators() ? List.<String>of() : need.codes()) {
                HttpResponse<String> answer = ask(document, endpoint, code);
                findings.addAll(Judge.enough(endpoint + " with " + code, answer.statusCode(), answer.body()));
                asked++;
            }
        }
        assertThat(asked).isPositive();
        assertThat(findings).isEmpty();
    }

    /** In a shop of its own, about somebody who holds nothing: whom and what the caller may reach is another matter. */
    private static HttpResponse<String> ask(Document document, Document.Endpoint endpoint, String code)
            throws SQLException {
        Shop shop = Shop.open("Enough");
        Caller caller = shop.hire("only", Set.of(code));
        Caller target = shop.hire(BARE, Set.of());
        Db.update("UPDATE user SET last_name = 'Zz' WHERE id = ?", target.person()); // the last in every list
        String path = Ids.own(document, shop.admin(), endpoint);
        return caller.ask(
                caller.open(),
                endpoint.method(),
                path,
                endpoint.takesBody() ? body(document, endpoint, shop, code) : null);
    }

    private static String body(Document document, Document.Endpoint endpoint, Shop shop, String code) {
        return new Bodies(document, "Enough", Ids.owned(shop.tenant()))
                .of(endpoint)
                .toString()
                .replace("\"kitchen\"", "\"" + BARE + "\"")
                .replace("\"order.read\"", "\"" + code + "\"");
    }
}
