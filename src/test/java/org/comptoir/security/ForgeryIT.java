package org.comptoir.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comptoir.rest.Document;
import org.comptoir.rest.Http;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Requests that another site makes a signed-in browser send: none of them does anything. */
class ForgeryIT {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static Document document;
    private static Shop shop;
    private static List<Caller> mighty;

    @BeforeAll
    static void gather() throws SQLException {
        document = Document.read();
        shop = Shop.open("Forged");
        mighty = List.of(shop.admin(), Shop.operator());
    }

    @Test
    void aChangeWithoutTheSessionsOwnTokenIsRefusedAndWritesNothing() throws SQLException {
        List<String> findings = new ArrayList<>();
        List<Document.Endpoint> changes = Ask.guardedChanges(document);
        Bodies bodies = new Bodies(document, "forged", name -> 1);
        // sessions first: they are rows themselves
        Map<Caller, List<Caller.Key>> keys = new LinkedHashMap<>();
        mighty.forEach(caller -> keys.put(caller, List.of(caller.open(), caller.open())));
        Rows before = Rows.all();
        Rows mine = Rows.of(shop.tenant());
        keys.forEach((caller, pair) -> {
            for (Document.Endpoint endpoint : changes) {
                String path = Ask.unknown(document, endpoint.path());
                String body = endpoint.takesBody() ? bodies.of(endpoint).toString() : null;
                String own = pair.get(0).csrf();
                for (String token : List.of(
                        "", "wrong", own.substring(1), own + "x", pair.get(1).csrf())) {
                    HttpResponse<String> answer = caller.ask(pair.get(0).with(token), endpoint.method(), path, body);
                    findings.addAll(Judge.forged(endpoint + " as " + caller.name(), token, answer));
                }
            }
        });
        assertThat(changes).hasSizeGreaterThan(1);
        assertThat(findings).isEmpty();
        assertThat(before.changesTo(Rows.all())).isEmpty();
        assertThat(mine.changesTo(Rows.of(shop.tenant()))).isEmpty();
    }

    /** Without this, the refusals above might have had another reason than the token. */
    @Test
    void withTheTokenSomebodyMay() {
        for (Document.Endpoint endpoint : Ask.guardedChanges(document)) {
            EntryPoint entry = EntryPoint.of(endpoint.toString());
            String path = Ask.unknown(document, endpoint.path());
            assertThat(mighty)
                    .as(endpoint.toString())
                    .anyMatch(caller -> Verdict.of(
                                    entry,
                                    Caller.send(
                                            caller.open(), endpoint.method(), path, endpoint.takesBody() ? "{}" : null))
                            == Verdict.LET_IN);
        }
    }

    @Test
    void whatIsPublicTakesNoFormAndAsksNoBrowserIn() {
        Ask.endpoints(document)
                .filter(e -> e.isPublic() && !e.method().equals("GET"))
                .forEach(endpoint -> {
                    String path = Ask.unknown(document, endpoint.path());
                    for (String type : List.of(FORM, "text/plain", "multipart/form-data; boundary=x")) {
                        assertThat(Http.send(endpoint.method(), path, "{}", "Content-Type", type)
                                        .statusCode())
                                .as(endpoint + " " + type)
                                .isEqualTo(415);
                    }
                    HttpResponse<String> preflight = Caller.send(
                            Caller.Key.NONE,
                            "OPTIONS",
                            path,
                            null,
                            "Origin",
                            "https://elsewhere.test",
                            "Access-Control-Request-Method",
                            endpoint.method());
                    assertThat(preflight.headers().map().keySet())
                            .as(endpoint.toString())
                            .noneMatch(header ->
                                    header.toLowerCase(java.util.Locale.ROOT).startsWith("access-control"));
                });
    }

    @Test
    void aFormWithoutItsOwnViewStateDoesNothing() throws SQLException {
        Caller.Key victim = shop.admin().open();
        Rows before = Rows.of(shop.tenant());
        int posts = 0;
        List<String> findings = new ArrayList<>();
        for (String page : Deployed.rules().stringPropertyNames()) {
            for (Caller.Key key : List.of(victim, Caller.Key.NONE)) {
                HttpResponse<String> shown = Caller.send(key, "GET", page, null);
                HttpResponse<String> elsewhere = Caller.send(key, "GET", page, null);
                List<Map<String, String>> foreign =
                        Forms.posts(elsewhere.body(), shop.admin().email());
                for (Map<String, String> post : foreign) {
                    posts++;
                    Caller.Key browser = Views.browser(key, shown);
                    findings.addAll(pressed(browser, page, post));
                    post.remove(Forms.VIEW_STATE);
                    findings.addAll(pressed(browser, page, post));
                }
            }
        }
        assertThat(posts).isGreaterThan(4);
        assertThat(findings).isEmpty();
        assertThat(before.changesTo(Rows.of(shop.tenant()))).isEmpty();
    }

    private static List<String> pressed(Caller.Key browser, String page, Map<String, String> post) {
        HttpResponse<String> answer = Views.post(browser, page, post);
        return Judge.answered(page + " " + post.keySet(), answer.statusCode(), answer.body());
    }

    /** Without this, the posts above might have been no posts at all. */
    @Test
    void aFormWithItsViewStateDoes() throws SQLException {
        String page = "/access/forgotten-password";
        Shop other = Shop.open("Posted");
        Rows before = Rows.of(other.tenant());
        HttpResponse<String> shown = Caller.send(Caller.Key.NONE, "GET", page, null);
        for (Map<String, String> post : Forms.posts(shown.body(), other.admin().email())) {
            Views.post(Views.browser(Caller.Key.NONE, shown), page, post);
        }
        assertThat(before.changesTo(Rows.of(other.tenant()))).anyMatch(change -> change.startsWith("user +"));
    }

    @Test
    void theCookieStaysAtHomeWhereNoTokenIsAsked() {
        for (String path : List.of("/platform/look", "/access/sign-out")) {
            HttpResponse<String> answer =
                    Caller.send(Caller.Key.NONE, "POST", path, "theme=dark&language=fr", "Content-Type", FORM);
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .as(path)
                    .isNotEmpty()
                    .allMatch(cookie -> cookie.contains("SameSite=Lax") && cookie.contains("HttpOnly"));
        }
    }
}
