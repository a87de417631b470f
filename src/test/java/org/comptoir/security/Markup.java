package org.comptoir.security;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What became of planted texts in an open page: whether one ran, and how many became something else than text. */
record Markup(boolean ran, int scripts, int elements, int links, int handlers) {
    private static final String LOOK = """
            () => ({
              ran: typeof window.planted !== 'undefined',
              scripts: [...document.scripts].filter(s => s.textContent.startsWith('planted=')).length,
              elements: document.querySelectorAll('img[src="x"], svg[onload]').length,
              links: [...document.querySelectorAll('[href], [src], [action]')].filter(e =>
                ['href', 'src', 'action'].some(a => /^\\s*javascript:planted/i.test(e.getAttribute(a) || ''))).length,
              handlers: [...document.querySelectorAll('[onfocus], [onerror], [onload]')].length
            })""";

    static Markup read(Page page) {
        Map<?, ?> seen = (Map<?, ?>) page.evaluate(LOOK);
        return new Markup(
                (boolean) seen.get("ran"),
                (int) seen.get("scripts"),
                (int) seen.get("elements"),
                (int) seen.get("links"),
                (int) seen.get("handlers"));
    }

    List<String> problems(String address, int status) {
        List<String> problems = new ArrayList<>();
        if (status >= 500) {
            problems.add(address + " breaks: " + status);
        }
        if (ran) {
            problems.add(address + ": a planted script ran");
        }
        if (scripts + elements > 0) {
            problems.add(address + ": planted markup became elements");
        }
        if (links > 0) {
            problems.add(address + ": a planted address became a link");
        }
        if (handlers > 0) {
            problems.add(address + ": a planted handler hangs on an element");
        }
        return problems;
    }
}
