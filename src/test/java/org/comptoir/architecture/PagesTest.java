package org.comptoir.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages are short, speak by keys only, pass the content security policy, and mirror their beans. */
class PagesTest {
    private static final int LONGEST = 60;
    private static final List<Page> PAGES =
            Sources.files(Sources.WEBAPP, ".xhtml").stream().map(Page::of).toList();

    @Test
    void pagesAreShort() {
        assertThat(PAGES).filteredOn(p -> p.text().lines().count() >= LONGEST).isEmpty();
    }

    @Test
    void pagesHaveNoWordsAndNoInlineCode() {
        assertThat(PAGES.stream()
                        .flatMap(p -> Markup.problems(p.text()).stream().map(found -> p + " " + found)))
                .isEmpty();
    }

    @Test
    void aPageUsesItsOwnBeanAndItsOwnKeys() {
        // the error pages belong to the frame and share their words
        assertThat(PAGES)
                .filteredOn(p -> p.isServed() && !p.room().equals("errors"))
                .allSatisfy(p -> {
                    assertThat(Rooms.names()).contains(p.room());
                    assertThat(p.beans()).as(p.file().toString()).isSubsetOf(p.bean());
                    assertThat(p.keys())
                            .as(p.file().toString())
                            .allMatch(k -> k.startsWith(p.keyPrefix()) || k.matches("(common|error|nav)\\..*"));
                });
    }

    @Test
    void aPagesBeanExists() {
        assertThat(PAGES)
                .filteredOn(Page::isServed)
                .filteredOn(p -> !p.beans().isEmpty())
                .allSatisfy(p -> {
                    String type = p.bean().substring(0, 1).toUpperCase(Locale.ROOT)
                            + p.bean().substring(1) + ".java";
                    assertThat(Sources.MAIN
                                    .resolve("org/comptoir")
                                    .resolve(p.room())
                                    .resolve("web")
                                    .resolve(type))
                            .exists();
                });
    }

    @Test
    void everyBeanHasItsPage() {
        assertThat(Sources.files(Sources.MAIN, "Bean.java"))
                .filteredOn(f -> f.getParent().endsWith("web"))
                .allSatisfy(f -> assertThat(mirrors(f)).as(f + " has no page").isTrue());
    }

    private static boolean mirrors(Path bean) {
        String type = bean.getFileName().toString().replaceFirst("Bean\\.java$", "");
        String name = type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
        return PAGES.stream()
                        .anyMatch(p ->
                                p.room().equals(Sources.room(bean)) && p.name().equals(name))
                || Files.exists(Sources.WEBAPP.resolve("WEB-INF/" + Sources.room(bean) + "/" + name + ".xhtml"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Sign in</p>",
                "<p>#{msg['a.b']} Euro</p>",
                "<a title='Back'>←</a>",
                "<img alt='A burger' src='x'/>",
                "<h:outputText value='Total'/>",
                "<p style='color:red'>1</p>",
                "<style>p{}</style>",
                "<script>go()</script>",
                "<button onclick='go()'/>",
                "<p:commandButton value='#{msg.x}' onclick='go()'/>",
                "<p><f:ajax/></p>",
                "<h:commandLink value='#{msg.x}'/>",
                "<p>"
            })
    void aProblemIsSeen(String markup) {
        assertThat(Markup.problems(page(markup))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>#{msg['a.b']} · 1 €</p>",
                "<script src='#{x}'></script>",
                "<ui:param name='x' value='wide'/>",
                "<p:ajax oncomplete='x'/>"
            })
    void whatIsFineIsLeftAlone(String markup) {
        assertThat(Markup.problems(page(markup))).isEmpty();
    }

    @Test
    void namesMirror() {
        Page page = new Page(
                Path.of("src/main/webapp/access/new-password.xhtml"),
                "#{newPasswordBean.x} #{msg['access_newPassword.title']} #{msg['error.' += code]}");
        assertThat(page.bean()).isEqualTo("newPasswordBean");
        assertThat(page.beans()).containsExactly("newPasswordBean");
        assertThat(page.keys())
                .containsExactly("access_newPassword.title")
                .allMatch(k -> k.startsWith(page.keyPrefix()));
        assertThat(page.prefixes()).containsExactly("error.");
    }

    private static String page(String body) {
        return "<html xmlns:h='h' xmlns:f='f' xmlns:p='p' xmlns:ui='ui'>" + body + "</html>";
    }
}
