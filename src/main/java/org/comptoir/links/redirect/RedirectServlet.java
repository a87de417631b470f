package org.comptoir.links.redirect;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.comptoir.kernel.RateLimits;
import org.jspecify.annotations.Nullable;

/** GET /r/{token}: sends the customer on once the click is in the database, or at once while there is no database. */
public class RedirectServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{6,32}");
    private static final String COUNTERS = "/.metrics";
    static final int SEE_OTHER = HttpServletResponse.SC_SEE_OTHER;
    private static final int STRANGERS = 20_000;
    private static final int A_MINUTE = 30;
    private static final int AT_ONCE = 60;

    private transient RateLimits misses = new RateLimits(STRANGERS, System::nanoTime);
    private transient @Nullable Redirects parts;

    @Override
    public void init() {
        parts = new Redirects();
    }

    @Override
    public void destroy() {
        if (parts != null) {
            parts.close();
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean head = "HEAD".equals(request.getMethod());
        if (!head && !"GET".equals(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        Redirects running = parts;
        if (running == null) {
            throw new IllegalStateException("asked before it was started");
        }
        String path = request.getPathInfo();
        if (COUNTERS.equals(path)) {
            metrics(running, response);
            return;
        }
        String token = path == null ? "" : path.substring(1);
        Target target = find(running, token, request, response);
        if (target == null) {
            return;
        }
        long now = Now.millis();
        if (target.isOver(now)) {
            Counters.ENDED.add(1);
            FriendlyPage.ENDED.answer(request, response);
            return;
        }
        response.setStatus(SEE_OTHER);
        response.setHeader("Location", target.url());
        response.setHeader("Cache-Control", "no-store");
        if (!head) {
            // before it is let go: afterwards the request is somebody else's
            running.shortcuts.shorten(request, running);
            running.count(target, now, new ServletVisit(request), () -> suspended(request));
        }
    }

    /** The target, or nothing with the answer already given. */
    private @Nullable Target find(
            Redirects running, String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Target target = running.atHand(token);
        if (target != null) {
            return target;
        }
        String site = running.callers.site(new ServletVisit(request));
        long wait = misses.look(site, A_MINUTE, AT_ONCE);
        if (wait > 0) {
            limit(wait, request, response);
            return null;
        }
        try {
            if (TOKEN.matcher(token).matches() && !running.cache.isUnknown(token)) {
                target = running.cache.ask(token).orElse(null);
            }
        } catch (SQLException nobodyKnows) {
            Counters.UNAVAILABLE.add(1);
            response.setHeader("Retry-After", "5");
            FriendlyPage.UNAVAILABLE.answer(request, response);
            return null;
        }
        if (target == null) {
            // only what leads nowhere is counted against somebody: a whole town may stand behind one address
            wait = misses.take(site, A_MINUTE, AT_ONCE);
            if (wait > 0) {
                limit(wait, request, response);
            } else {
                Counters.UNKNOWN.add(1);
                FriendlyPage.UNKNOWN.answer(request, response);
            }
        }
        return target;
    }

    private static void limit(long wait, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Counters.LIMITED.add(1);
        response.setHeader("Retry-After", Long.toString(TimeUnit.NANOSECONDS.toSeconds(wait) + 1));
        FriendlyPage.LIMITED.answer(request, response);
    }

    /** Let go by a thread of the container's: what was sent behind this request is served on it, however long that takes. */
    private static Runnable suspended(HttpServletRequest request) {
        AsyncContext customer = request.startAsync();
        customer.setTimeout(0);
        return () -> customer.start(customer::complete);
    }

    private static void metrics(Redirects running, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain; version=0.0.4; charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        byte[] text =
                Counters.text(running.writer.waiting(), running.writer.isAway()).getBytes(StandardCharsets.UTF_8);
        response.getOutputStream().write(text);
    }
}
