package org.comptoir.links.redirect;

import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The parts of a running redirect, and the threads that drive them. */
final class Redirects implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Redirects.class.getName());
    private static final int READERS = 4;

    final Callers callers = new Callers();
    final Judge judge = new Judge();
    final Visitors visitors = new Visitors();
    final LinkCache cache;
    final ClickWriter writer;
    final Shortcut.All shortcuts = new Shortcut.All();

    private final LinkRepository links = new LinkRepository();
    private final ExecutorService readers = Executors.newFixedThreadPool(READERS, Redirects::daemon);
    private final ExecutorService farewells = Executors.newSingleThreadExecutor(Redirects::daemon);
    private final ScheduledExecutorService watch = Executors.newScheduledThreadPool(2, Redirects::daemon);

    Redirects() {
        cache = new LinkCache(links, readers);
        writer = new ClickWriter(farewells);
        watch.scheduleWithFixedDelay(writer::letGo, 50, 50, TimeUnit.MILLISECONDS);
        watch.scheduleWithFixedDelay(this::read, 0, 2, TimeUnit.SECONDS);
    }

    /** The target, if it needs no question to the database. */
    @Nullable
    Target atHand(String token) {
        return cache.atHand(token, writer.isAway());
    }

    /** Counts a click on its way out; whoever sends it is asked to wait, unless there is nothing to wait for. */
    void count(Target target, long now, Visit visit, Supplier<Runnable> wait) {
        Verdict verdict = judge.judge(visit);
        byte[] visitor =
                verdict.isHuman() ? visitors.of(target, now, callers.site(visit), visit.header("User-Agent")) : null;
        String referrer = Referrer.host(visit.header("Referer"));
        Click click = new Click(target, now, verdict, visitor, referrer, via(visit.query()));
        writer.write(new Pending(click, writer.isAway() ? null : wait.get()));
    }

    private static @Nullable String via(@Nullable String query) {
        return query != null && ("&" + query + "&").contains("&c=qr&") ? "qr" : null;
    }

    /** Whatever fails here is tried again in a moment; customers are served meanwhile. */
    private void read() {
        try {
            long now = Now.millis();
            visitors.prepare(links::salt, now);
            cache.bringIn(now);
        } catch (SQLException e) {
            LOG.log(Level.FINE, "not now", e);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "links");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        shortcuts.close();
        writer.close();
        watch.shutdownNow();
        readers.shutdownNow();
        farewells.shutdown();
        links.close();
    }
}
