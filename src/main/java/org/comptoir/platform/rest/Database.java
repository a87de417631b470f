package org.comptoir.platform.rest;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Asks the database whether it is there. */
@ApplicationScoped
public class Database {
    private static final Logger LOG = Logger.getLogger(Database.class.getName());
    private static final int TIMEOUT_SECONDS = 2;

    @Resource(lookup = "java:app/jdbc/comptoir")
    private DataSource dataSource;

    @Resource
    private ManagedExecutorService executor;

    /** A question that is still open; a hung server must not hold one thread for each that asks. */
    private final AtomicReference<@Nullable Future<Boolean>> open = new AtomicReference<>();

    /** True when a connection answers within two seconds, however the database fails to. */
    public boolean isUp() {
        Future<Boolean> before = open.get();
        Future<Boolean> answer = before != null && !before.isDone() ? before : ask();
        try {
            return answer.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Future<Boolean> ask() {
        Future<Boolean> answer = executor.submit(this::answers);
        open.set(answer);
        return answer;
    }

    private boolean answers() {
        try (var connection = dataSource.getConnection()) {
            return connection.isValid(TIMEOUT_SECONDS);
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The database does not answer: {0}", e.getMessage());
            return false;
        }
    }
}
