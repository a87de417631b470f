package org.comptoir.links.redirect;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.nio.NIOConnection;
import org.glassfish.grizzly.nio.NIOTransport;
import org.glassfish.grizzly.nio.SelectorHandler;
import org.jspecify.annotations.Nullable;

/**
 * Stands ahead of a listener's web container and answers what needs nothing of it: a GET for a link that is at hand. All else
 * goes on as before, to the servlet too, which has the same answers and remains where there is no shortcut.
 */
final class Shortcut extends HttpHandler {
    private static final Logger LOG = Logger.getLogger(Shortcut.class.getName());

    private final HttpHandler behind;
    private final Redirects running;
    private final String prefix;

    private Shortcut(HttpHandler behind, Redirects running, String prefix) {
        this.behind = behind;
        this.running = running;
        this.prefix = prefix;
        setAllowEncodedSlash(behind.isAllowEncodedSlash());
        setAllowCustomStatusMessage(behind.isAllowCustomStatusMessage());
        setRequestURIEncoding(behind.getRequestURIEncoding());
    }

    @Override
    public void service(Request request, Response response) throws Exception {
        String path = request.getRequestURI();
        Target target = path.startsWith(prefix) && Method.GET.equals(request.getMethod())
                ? running.atHand(path.substring(prefix.length()))
                : null;
        long now = Now.millis();
        if (target == null || target.isOver(now)) {
            behind.service(request, response);
            return;
        }
        response.setStatus(RedirectServlet.SEE_OTHER);
        response.setHeader(Header.Location, target.url());
        response.setHeader(Header.CacheControl, "no-store");
        response.setContentLength(0);
        Counters.DIRECT.add(1);
        running.count(target, now, new ServerVisit(request), () -> suspended(request, response));
    }

    /**
     * Let go by the thread that watches the connection: a group wakes it once, instead of every customer's once. What was sent
     * behind this request comes next, and the server gives it to another thread than the one that watches.
     */
    private static Runnable suspended(Request request, Response response) {
        Connection<?> connection = request.getRequest().getConnection();
        response.suspend();
        if (!(connection instanceof NIOConnection watched)) {
            return () -> resumed(response);
        }
        SelectorHandler tasks = ((NIOTransport) watched.getTransport()).getSelectorHandler();
        return () -> tasks.execute(watched.getSelectorRunner(), () -> resumed(response), null);
    }

    /** Who hung up is gone from the server, and so is the room that the answer would have been written to. */
    private static boolean resumed(Response response) {
        try {
            if (response.isSuspended()) {
                response.resume();
            }
        } catch (RuntimeException hungUp) {
            LOG.log(Level.FINEST, "the click counts all the same", hungUp);
        }
        return true;
    }

    /** The shortcuts of all listeners that customers come by. */
    static final class All implements AutoCloseable {
        private final CopyOnWriteArrayList<HttpServerFilter> shortened = new CopyOnWriteArrayList<>();
        private volatile boolean cannot;

        /** Shortens the way of all that come after this one by the same listener. */
        void shorten(HttpServletRequest request, Redirects running) {
            HttpServerFilter listener = cannot ? null : listener(request);
            if (listener != null && shortened.addIfAbsent(listener)) {
                listener.setHttpHandler(
                        new Shortcut(listener.getHttpHandler(), running, request.getContextPath() + "/"));
            }
        }

        /** The server gives its request to whoever asks, but offers no type to compile against. */
        private @Nullable HttpServerFilter listener(HttpServletRequest request) {
            try {
                Object inner = request.getClass()
                        .getMethod("getUnwrappedCoyoteRequest")
                        .invoke(request);
                Object own = inner.getClass().getMethod("getCoyoteRequest").invoke(inner);
                return own instanceof Request known ? known.getHttpFilter() : null;
            } catch (ReflectiveOperationException | LinkageError | RuntimeException otherServer) {
                cannot = true;
                LOG.log(Level.INFO, "no shortcut on this server, links are answered by the servlet", otherServer);
                return null;
            }
        }

        @Override
        public void close() {
            for (HttpServerFilter listener : shortened) {
                if (listener.getHttpHandler() instanceof Shortcut mine) {
                    listener.setHttpHandler(mine.behind);
                }
            }
        }
    }
}
