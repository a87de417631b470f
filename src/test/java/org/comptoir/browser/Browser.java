package org.comptoir.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Map;

/** The one Chromium of a test run; every visitor gets a profile of their own. */
public final class Browser {
    static final int HEIGHT = 900;
    private static final int WIDTH = 1440;

    private Browser() {}

    /** A visitor who speaks that language and sits before a desk's screen. */
    public static Visitor visitor(String language) {
        BrowserContext context = Holder.CHROMIUM.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(language)
                // a colour on its way from one theme to the other has the contrast of neither
                .setReducedMotion(ReducedMotion.REDUCE)
                .setTimezoneId("Europe/Paris")
                .setViewportSize(WIDTH, HEIGHT));
        return new Visitor(context, language);
    }

    private static final class Holder {
        static final com.microsoft.playwright.Browser CHROMIUM = launch();
    }

    private static com.microsoft.playwright.Browser launch() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Chromium.find())
                        .setArgs(Chromium.isRoot() ? List.of("--no-sandbox") : List.of()));
    }
}
