package org.comptoir.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.comptoir.rest.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Accents and pictograms wherever a text is asked for: keys are kept in plain letters, and the database refuses to compare them. */
class LettersIT {
    private static final String TEXT = URLEncoder.encode("é🍟", StandardCharsets.UTF_8);
    private static Caller admin;

    @BeforeAll
    static void open() throws SQLException {
        admin = Shop.open("Letters").admin();
    }

    @Test
    void anEndpointThatIsAskedForThemAnswers() {
        Document document = Document.read();
        Caller.Key key = admin.open();
        List<String> broken = new ArrayList<>();
        for (Document.Endpoint endpoint : document.endpoints()) {
            if (endpoint.method().equals("GET")) {
                String path = endpoint.path().replaceAll("\\{[^}]*}", TEXT);
                broken.addAll(asked(key, path));
                Ask.parameters(endpoint, "query")
                        .filter(parameter -> !Ask.isNumber(parameter))
                        .forEach(parameter -> broken.addAll(asked(
                                key,
                                Ids.own(document, admin, endpoint) + "?" + parameter.getString("name") + "=" + TEXT)));
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void aPageThatIsAskedForThemOpensOrIsNotThere() {
        Caller.Key key = admin.open();
        List<String> broken = new ArrayList<>();
        Ids.addresses()
                .forEach((page, parameters) -> parameters.forEach(
                        parameter -> broken.addAll(asked(key, page + "?" + parameter + "=" + TEXT))));
        assertThat(broken).isEmpty();
    }

    private static List<String> asked(Caller.Key key, String path) {
        HttpResponse<String> answer = admin.ask(key, "GET", path, null);
        return answer.statusCode() < 500 ? List.of() : List.of(path + " answers " + answer.statusCode());
    }
}
