package org.comptoir.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.comptoir.test.Product;

/** A person before a browser; notes on the way what the content security policy had to stop and which scripts failed. */
public final class Visitor implements AutoCloseable {
    static final String PASSWORD = "demo-Comptoir-2026";
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final String WATCH = "document.addEventListener('securitypolicyviolation', e =>"
            + " console.error('Content Security Policy: ' + e.effectiveDirective + ' ' + e.blockedURI + ' ' + e.sample))";

    private final BrowserContext context;
    private final Page page;
    private final String language;
    private final List<String> troubles = new ArrayList<>();

    Visitor(BrowserContext context, String language) {
        this.context = context;
        this.language = language;
        context.addInitScript(WATCH);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
                troubles.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> troubles.add(page.url() + ": " + error));
    }

    public Page page() {
        return page;
    }

    /** Opens a page of the product and answers its status. */
    public int open(String path) {
        Response response = page.navigate(address(path));
        return response == null ? 0 : response.status();
    }

    /** Changes theme and width of the screen under the open page. */
    void sitBefore(ColorScheme theme, int width) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
        page.setViewportSize(width, Browser.HEIGHT);
    }

    static String address(String path) {
        return Product.shared().baseUri().resolve(path).toString();
    }

    /** Signs in as one of the demo shop's people ("admin", "kitchen" …), in this visitor's language. */
    Visitor signIn(String person) {
        return signIn(person, PASSWORD);
    }

    Visitor signIn(String person, String password) {
        return enter(mail(person), password);
    }

    /** Signs in as anybody. */
    Visitor enter(String email, String password) {
        open("/access/sign-in");
        page.locator("[id='signIn:email']").fill(email);
        page.locator("[id='signIn:password']").fill(password);
        page.locator("[id='signIn:go']").click();
        return this;
    }

    /** Comes with a session that is open already: its cookie as name=value. */
    public Visitor carry(String cookie) {
        String[] parts = cookie.split("=", 2);
        context.addCookies(List.of(new Cookie(parts[0], parts[1]).setUrl(address("/"))));
        return this;
    }

    /** Chooses this visitor's language, as the menu does; somebody signed in may have chosen another before. */
    public Visitor speak() {
        context.request()
                .post(
                        address("/platform/look"),
                        RequestOptions.create().setForm(FormData.create().set("language", language)));
        return this;
    }

    static String mail(String person) {
        return person + "@demo.comptoir.test";
    }

    /** Findings of axe that bar somebody's way. */
    List<String> barriers() {
        return new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(rule -> rule.getId() + " (" + rule.getImpact() + "): "
                                + rule.getNodes().stream()
                                        .map(n -> n.getHtml())
                                        .limit(3)
                                        .toList())
                        .toList();
    }

    /** Whether the page has to be pushed sideways to be read. */
    boolean scrollsSideways() {
        return (boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
    }

    /** What the policy stopped and which scripts failed since the visit began. */
    public List<String> troubles() {
        return List.copyOf(troubles);
    }

    void screenshot(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
    }
}
