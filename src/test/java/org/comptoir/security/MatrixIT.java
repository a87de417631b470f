package org.comptoir.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.comptoir.rest.Document;
import org.comptoir.test.Given;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Everybody at every door: who gets in where is what {@code security/matrix.txt} and {@code security/roles.txt} say. */
class MatrixIT {
    private static final Matrix MATRIX = Matrix.read();
    private static final String BARE = "somebody without any permission";
    private static final List<String> OTHER_VERBS = List.of("HEAD", "POST", "PUT", "PATCH", "DELETE");
    private static Document document;
    private static List<Caller> everybody;

    @BeforeAll
    static void gather() throws SQLException {
        document = Document.read();
        Shop shop = Shop.open("Everybody's");
        List<Caller> all = new ArrayList<>(List.of(Caller.NOBODY, Shop.operator()));
        for (String role : Resources.roles().keySet()) {
            all.add(shop.hire(role));
        }
        all.add(shop.hire("odd", Set.of("menu.delete", "audit.read")));
        all.add(named(BARE, shop.hire("bare", Set.of()), Set.of()));
        Caller sleeping = shop.hire("sleeping", Resources.roles().get("admin"));
        Db.update("UPDATE role SET is_active = 0 WHERE tenant_id = ? AND code = 'sleeping'", shop.tenant());
        all.add(named("somebody whose role is inactive", sleeping, Set.of()));
        Caller gone = shop.hire("admin");
        Db.update("UPDATE user SET is_active = 0 WHERE id = ?", gone.person());
        all.add(named("somebody inactive", gone, null));
        everybody = List.copyOf(all);
    }

    private static Caller named(String name, Caller caller, Set<String> codes) {
        return new Caller(name, caller.tenant(), caller.person(), caller.email(), codes, false);
    }

    @Test
    void theMatrixNamesWhatIsDeployedAndNothingElse() {
        assertThat(MATRIX.gaps(Deployed.entryPoints(document))).isEmpty();
    }

    @Test
    void everyPageHasARuleAndNothingElseLiesOpen() {
        Set<String> pages = new TreeSet<>(Deployed.pages());
        pages.removeIf(page -> page.startsWith("/errors/"));
        assertThat(Deployed.rules().stringPropertyNames()).containsExactlyInAnyOrderElementsOf(pages);
        assertThat(Deployed.strays()).isEmpty();
    }

    @Test
    void everybodyMeetsWhatTheMatrixSays() {
        List<Matrix.Seen> walk = new ArrayList<>();
        for (Caller caller : everybody) {
            Caller.Key key = caller.open();
            // reading first: what changes something may end the session that it came with, and all others
            for (Matrix.Line line : lines(caller, false)) {
                walk.add(seen(line, caller, ask(line, key, path(line.address()))));
            }
            for (Matrix.Line line : lines(caller, true)) {
                walk.add(seen(line, caller, ask(line, caller.open(), path(line.address()))));
            }
        }
        assertThat(walk)
                .hasSizeGreaterThan((everybody.size() - 1) * MATRIX.lines().size());
        assertThat(MATRIX.breaches(walk)).isEmpty();
    }

    /** Other tests sign in as the operator's administrator, whose own account is left alone. */
    private static List<Matrix.Line> lines(Caller caller, boolean changes) {
        return MATRIX.lines().values().stream()
                .filter(line -> line.entry().changes() == changes)
                .filter(line -> !changes || !caller.operator() || line.need().isOperators())
                .toList();
    }

    @Test
    void aPageIsKeptHoweverItIsAskedFor() {
        List<Matrix.Seen> walk = new ArrayList<>();
        List<Caller> few = everybody.stream()
                .filter(caller -> caller == Caller.NOBODY || caller.name().equals(BARE))
                .toList();
        for (Caller caller : few) {
            Caller.Key key = caller.open();
            for (Matrix.Line line : MATRIX.lines().values()) {
                for (String path :
                        line.entry().isPage() ? disguises(line.entry().path()) : List.<String>of()) {
                    walk.add(slipped(line, caller, "GET " + path, Caller.send(key, "GET", path, null)));
                }
                for (String verb : line.entry().isPage() ? OTHER_VERBS : List.<String>of()) {
                    String path = line.entry().path();
                    walk.add(slipped(line, caller, verb + " " + path, Caller.send(key, verb, path, null)));
                }
            }
        }
        assertThat(walk).hasSizeGreaterThan(100);
        assertThat(MATRIX.intrusions(walk)).isEmpty();
    }

    private static Matrix.Seen slipped(Matrix.Line line, Caller caller, String how, HttpResponse<String> answer) {
        Verdict verdict = answer.statusCode() < 300 ? Verdict.LET_IN : Verdict.NOT_THERE;
        return new Matrix.Seen(line.entry(), caller.name() + " by " + how, caller.codes(), caller.operator(), verdict);
    }

    private static List<String> disguises(String page) {
        int at = page.lastIndexOf('/') + 1;
        String escaped = page.substring(0, at) + "%%%02x".formatted((int) page.charAt(at)) + page.substring(at + 1);
        return List.of(
                page + ";x=1",
                page + ".xhtml",
                page + ".xhtml;x",
                page + "%2exhtml",
                page + "/",
                escaped,
                "/jakarta.faces.resource/.." + page,
                "/resources/.." + page + ".xhtml",
                "/WEB-INF/.." + page,
                "/api/.." + page,
                "/." + page,
                page.replaceFirst("/(\\w+)/", "/$1;x/"));
    }

    @Test
    void aSeededRoleHoldsWhatTheDesignSays() {
        for (Caller caller : everybody) {
            if (Resources.roles().containsKey(caller.name())) {
                HttpResponse<String> me = Caller.send(caller.open(), "GET", "/api/me", null);
                Set<String> held = Given.json(me).getJsonObject("data").getJsonArray("permissions").stream()
                        .map(code -> ((jakarta.json.JsonString) code).getString())
                        .collect(Collectors.toSet());
                Set<String> stated = new TreeSet<>(caller.codes());
                stated.remove("tenant.manage"); // it works in the operator's tenant only
                assertThat(held).as(caller.name()).containsExactlyInAnyOrderElementsOf(stated);
            }
        }
    }

    private static Matrix.Seen seen(Matrix.Line line, Caller caller, HttpResponse<String> answer) {
        return new Matrix.Seen(
                line.entry(), caller.name(), caller.codes(), caller.operator(), Verdict.of(line.entry(), answer));
    }

    /** Says nothing that could be done: an empty body, an id that is nobody's. */
    private static HttpResponse<String> ask(Matrix.Line line, Caller.Key key, String path) {
        boolean form = line.entry().changes() && !line.entry().isApi();
        boolean body = line.entry().changes() && Ask.takesBody(document, line.entry());
        return form
                ? Caller.send(key, "POST", path, "", "Content-Type", "application/x-www-form-urlencoded")
                : Caller.send(key, line.entry().verb(), path, body ? "{}" : null);
    }

    private static String path(String address) {
        return Ask.unknown(document, address);
    }
}
