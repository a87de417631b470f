package org.comptoir.links.redirect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Links and salts, read; over a few connections that are kept. */
final class LinkRepository implements AutoCloseable {
    private static final int CONNECTIONS = 4;
    private static final int PATIENCE_MILLIS = 250;

    private final BlockingQueue<Connection> idle = new ArrayBlockingQueue<>(CONNECTIONS);
    private final Semaphore turns = new Semaphore(CONNECTIONS);

    private interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    Optional<Target> find(String token) throws SQLException {
        return ask(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT token, tenant_id, target_url, expires_at FROM short_link WHERE token = ?")) {
                select.setString(1, token);
                return targets(select).stream().findFirst();
            }
        });
    }

    /** The newest links made since a moment, and those that ended between another and now; of all tenants. */
    List<Target> changed(long madeSince, long endedSince, long now, int most) throws SQLException {
        return ask(connection -> {
            try (PreparedStatement select = connection.prepareStatement("""
                    (SELECT token, tenant_id, target_url, expires_at FROM short_link
                      WHERE created_at >= ? ORDER BY created_at DESC LIMIT ?)
                    UNION
                    (SELECT token, tenant_id, target_url, expires_at FROM short_link
                      WHERE expires_at >= ? AND expires_at <= ? ORDER BY expires_at DESC LIMIT ?)""")) {
                select.setObject(1, utc(madeSince));
                select.setInt(2, most);
                select.setObject(3, utc(endedSince));
                select.setObject(4, utc(now));
                select.setInt(5, most);
                return targets(select);
            }
        });
    }

    /** What that day's visitors are hashed with; of two nodes that come at once one says what both use. */
    byte[] salt(LocalDate day, byte[] proposed) throws SQLException {
        return ask(connection -> {
            try (PreparedStatement insert =
                            connection.prepareStatement("INSERT IGNORE INTO short_salt (day, salt) VALUES (?, ?)");
                    PreparedStatement select =
                            connection.prepareStatement("SELECT salt FROM short_salt WHERE day = ?")) {
                insert.setObject(1, day);
                insert.setBytes(2, proposed);
                insert.executeUpdate();
                connection.commit();
                select.setObject(1, day);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return row.getBytes(1);
                }
            }
        });
    }

    static LocalDateTime utc(long millis) {
        return LocalDateTime.ofEpochSecond(
                Math.floorDiv(millis, 1000L), (int) Math.floorMod(millis, 1000L) * 1_000_000, ZoneOffset.UTC);
    }

    private static List<Target> targets(PreparedStatement select) throws SQLException {
        List<Target> found = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                LocalDateTime ends = row.getObject(4, LocalDateTime.class);
                found.add(new Target(row.getString(1), row.getString(2), row.getString(3), millis(ends)));
            }
        }
        return found;
    }

    private static long millis(@Nullable LocalDateTime at) {
        return at == null ? Target.NEVER : at.toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    /** On a kept connection; one that broke while it lay there is tried once more with a fresh one. */
    private <T> T ask(Question<T> question) throws SQLException {
        try {
            if (!turns.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new SQLTransientException("too many ask at once");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientException(e);
        }
        try {
            Connection kept = idle.poll();
            if (kept != null) {
                try {
                    return on(kept, question);
                } catch (SQLException broken) {
                    JdbcRepository.close(kept);
                }
            }
            Connection fresh = JdbcRepository.connect();
            try {
                return on(fresh, question);
            } catch (SQLException broken) {
                JdbcRepository.close(fresh);
                throw broken;
            }
        } finally {
            turns.release();
        }
    }

    private <T> T on(Connection connection, Question<T> question) throws SQLException {
        T answer = question.ask(connection);
        connection.commit();
        if (!idle.offer(connection)) {
            JdbcRepository.close(connection);
        }
        return answer;
    }

    @Override
    public void close() {
        for (Connection kept = idle.poll(); kept != null; kept = idle.poll()) {
            JdbcRepository.close(kept);
        }
    }
}
