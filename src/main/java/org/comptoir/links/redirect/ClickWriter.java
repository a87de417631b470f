package org.comptoir.links.redirect;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Group commit: one thread takes all clicks that came while the last group was written, writes them in one transaction, and
 * lets their customers go. While the database is away customers go at once and their clicks wait here, up to a bound.
 */
final class ClickWriter implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ClickWriter.class.getName());
    private static final int MOST_WAITING = 500_000;
    private static final int MOST_AT_ONCE = 2_000;

    /** From this size on, the next group is given a moment to gather: a commit costs the same for few and for many. */
    private static final int CROWD = 12;

    /** How long: as much a click as the last group had, until it would be noticed. */
    private static final long MOMENT_EACH = 50_000;

    private static final long MOMENT = Duration.ofMillis(6).toNanos();
    private static final long LOOK = Duration.ofMillis(1).toNanos();
    private static final long PATIENCE = Duration.ofMillis(300).toNanos();
    private static final long PAUSE = Duration.ofMillis(100).toNanos();
    private static final long FAREWELL = Duration.ofSeconds(10).toNanos();

    private final BlockingQueue<Pending> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final ClickRepository repository = new ClickRepository();
    private final ExecutorService farewells;
    private final Thread thread = new Thread(this::work, "links-writer");

    private volatile List<Pending> group = List.of();
    private volatile boolean away;
    private volatile boolean stopping;
    private volatile long stopBy;
    private long batch;

    ClickWriter(ExecutorService farewells) {
        this.farewells = farewells;
        thread.setDaemon(true);
        thread.start();
    }

    /** True while customers are not to wait. */
    boolean isAway() {
        return away;
    }

    int waiting() {
        return queue.size();
    }

    /** Takes the click; one that finds no room is counted as lost, and its customer goes all the same. */
    void write(Pending click) {
        if (!queue.offer(click)) {
            Counters.LOST.add(1);
            click.answer();
        } else if (away && click.isWaiting()) {
            // the database went between the question and the queue
            click.answer();
        }
    }

    /** Called often: nobody waits longer than a moment for a database that does not answer. */
    void letGo() {
        long now = System.nanoTime();
        List<Pending> current = group;
        boolean stuck = !current.isEmpty()
                && current.get(0).isWaiting()
                && current.get(0).waited(now) > PATIENCE;
        if (stuck || away) {
            away = away || stuck;
            current.forEach(Pending::answer);
            queue.forEach(Pending::answer);
        }
    }

    private void work() {
        int last = 0;
        while (!stopping || !queue.isEmpty() && System.nanoTime() - stopBy < 0) {
            try {
                Pending first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    if (last >= CROWD) {
                        gather(Math.min(MOMENT, last * MOMENT_EACH));
                    }
                    List<Pending> taken = new ArrayList<>(256);
                    taken.add(first);
                    queue.drainTo(taken, MOST_AT_ONCE - 1);
                    last = taken.size();
                    group = taken;
                    settle(taken);
                    group = List.of();
                }
            } catch (InterruptedException e) {
                stopping = true;
            }
        }
        Counters.LOST.add(queue.size());
        repository.close();
    }

    /** Waits for so long, or until nobody joins any more: then all there are wait for this. */
    private void gather(long most) {
        long until = System.nanoTime() + most;
        int before = -1;
        for (int now = queue.size(); now != before && System.nanoTime() - until < 0; now = queue.size()) {
            before = now;
            LockSupport.parkNanos(LOOK);
        }
    }

    private void settle(List<Pending> taken) {
        List<Click> clicks = taken.stream().map(Pending::click).toList();
        boolean lenient = false;
        boolean unsure = false;
        while (true) {
            try {
                if (!unsure || repository.written() <= batch) {
                    repository.write(batch + 1, clicks, lenient);
                }
                batch++;
                written(taken);
                return;
            } catch (SQLException e) {
                if (!ClickRepository.passes(e) && lenient) {
                    LOG.log(Level.WARNING, "clicks that the database does not take", e);
                    Counters.LOST.add(clicks.size());
                    farewells.execute(() -> taken.forEach(Pending::answer));
                    return;
                }
                lenient = !ClickRepository.passes(e);
                unsure = true;
                if (!lenient && !waitForIt(taken, e)) {
                    Counters.LOST.add(clicks.size());
                    return;
                }
            }
        }
    }

    private void written(List<Pending> taken) {
        if (away) {
            away = false;
            LOG.info("the database is back; " + queue.size() + " clicks wait for it");
        }
        Counters.WRITTEN.add(taken.size());
        Counters.GROUPS.add(1);
        Counters.LATE.add(taken.stream().filter(one -> !one.isWaiting()).count());
        farewells.execute(() -> taken.forEach(Pending::answer));
    }

    /** False once nothing can be waited for any more. */
    private boolean waitForIt(List<Pending> taken, SQLException e) {
        if (!away) {
            away = true;
            LOG.log(Level.WARNING, "the database is away, customers are sent on and clicks kept: {0}", e.getMessage());
        }
        taken.forEach(Pending::answer);
        LockSupport.parkNanos(PAUSE);
        return !stopping || System.nanoTime() - stopBy < 0;
    }

    /** Writes what still waits, for as long as a stop may take. */
    @Override
    public void close() {
        stopBy = System.nanoTime() + FAREWELL;
        stopping = true;
        try {
            thread.join(Duration.ofNanos(FAREWELL).plusSeconds(5).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
