package org.comptoir.links.redirect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes clicks in groups, one transaction each, on one connection. The node's own row moves on with every group: it tells
 * whether a group whose answer got lost is there, and it is what the rollup takes hold of to know that none is under way.
 */
final class ClickRepository implements AutoCloseable {
    private static final String INTO = """
            INTO short_click (tenant_id, token, clicked_at, kind, reason, visitor, referrer_host, via)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";

    /** A lock that lasted, or a deadlock's victim. */
    private static final Set<Integer> LOCKED = Set.of(1205, 1213, 1020);

    private final String node = UUID.randomUUID().toString();
    private @Nullable Connection connection;
    private boolean entered;

    /** One group; {@code lenient} leaves out what the database refuses, such as a click on a link that was deleted. */
    void write(long batch, List<Click> clicks, boolean lenient) throws SQLException {
        Connection open = open();
        try {
            if (!entered) {
                enter(open, batch - 1);
            }
            move(open, batch);
            insert(open, clicks, lenient);
            open.commit();
        } catch (SQLException e) {
            forget(open, e);
            throw e;
        }
    }

    /** The last group of this node that the database has; waits for one that may still be under way. */
    long written() throws SQLException {
        Connection open = open();
        try (PreparedStatement select =
                open.prepareStatement("SELECT batch FROM short_writer WHERE node = ? FOR UPDATE")) {
            select.setString(1, node);
            try (ResultSet row = select.executeQuery()) {
                // an operator may have cleared the table
                entered = row.next();
                long last = entered ? row.getLong(1) : -1;
                open.commit();
                return last;
            }
        } catch (SQLException e) {
            forget(open, e);
            throw e;
        }
    }

    /** Behind row 0, so that whoever holds all rows has not missed one. */
    private void enter(Connection open, long batch) throws SQLException {
        try (PreparedStatement gate = open.prepareStatement(
                        "SELECT batch FROM short_writer WHERE node = '00000000-0000-0000-0000-000000000000' FOR UPDATE");
                PreparedStatement insert = open.prepareStatement(
                        "INSERT INTO short_writer (node, batch, seen_at) VALUES (?, ?, UTC_TIMESTAMP(3))")) {
            gate.executeQuery().close();
            insert.setString(1, node);
            insert.setLong(2, batch);
            insert.executeUpdate();
            open.commit();
            entered = true;
        }
    }

    private void move(Connection open, long batch) throws SQLException {
        try (PreparedStatement update = open.prepareStatement(
                "UPDATE short_writer SET batch = ?, seen_at = UTC_TIMESTAMP(3) WHERE node = ? AND batch = ?")) {
            update.setLong(1, batch);
            update.setString(2, node);
            update.setLong(3, batch - 1);
            if (update.executeUpdate() != 1) {
                entered = false;
                throw new SQLException("this node's row is not where it should be", "08000");
            }
        }
    }

    private static void insert(Connection open, List<Click> clicks, boolean lenient) throws SQLException {
        try (PreparedStatement insert = open.prepareStatement(lenient ? "INSERT IGNORE " + INTO : "INSERT " + INTO)) {
            for (Click click : clicks) {
                insert.setString(1, click.link().tenant());
                insert.setString(2, click.link().token());
                insert.setObject(3, LinkRepository.utc(click.at()));
                insert.setString(4, click.verdict().kind());
                insert.setString(5, click.verdict().reason());
                insert.setBytes(6, click.visitor());
                insert.setString(7, click.referrer());
                insert.setString(8, click.via());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private Connection open() throws SQLException {
        Connection known = connection;
        if (known == null) {
            known = JdbcRepository.connect();
            connection = known;
        }
        return known;
    }

    /** Rolls back where the connection still lives, and lets go of one that does not. */
    private void forget(Connection open, SQLException cause) {
        try {
            if (!passes(cause)) {
                open.rollback();
                return;
            }
        } catch (SQLException dead) {
            cause.addSuppressed(dead);
        }
        JdbcRepository.close(open);
        connection = null;
    }

    /** Whether it was the way to the database that failed, or a lock, and not what was sent. */
    static boolean passes(SQLException e) {
        String state = e.getSQLState();
        return e.getErrorCode() == 0
                || LOCKED.contains(e.getErrorCode())
                || state == null
                || state.startsWith("08")
                || state.startsWith("70");
    }

    @Override
    public void close() {
        if (connection != null) {
            JdbcRepository.close(connection);
        }
    }
}
