package org.comptoir.platform.db;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A connection that tells the database about autocommit only when a statement needs it. The server switches it off before
 * each transaction and on again behind it: two round trips, and from one transaction to the next they change nothing.
 */
final class LazyAutoCommit implements InvocationHandler {
    /** After these, statements are sent; everything else that sends one is commit and rollback, which need no switch. */
    private static final Set<String> STATEMENTS =
            Set.of("createStatement", "prepareStatement", "prepareCall", "setSavepoint");

    private final Connection connection;
    private boolean wanted;

    private LazyAutoCommit(Connection connection) throws SQLException {
        this.connection = connection;
        this.wanted = connection.getAutoCommit();
    }

    static Connection around(Connection connection) throws SQLException {
        return (Connection) Proxy.newProxyInstance(
                LazyAutoCommit.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new LazyAutoCommit(connection));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        String name = method.getName();
        if (name.equals("setAutoCommit") && arguments != null && arguments[0] instanceof Boolean on) {
            if (on && !wanted) {
                connection.commit(); // what the specification says; nothing is sent where nothing is open
            }
            wanted = on;
            return null;
        }
        if (name.equals("getAutoCommit")) {
            return wanted;
        }
        if (STATEMENTS.contains(name) && connection.getAutoCommit() != wanted) {
            connection.setAutoCommit(wanted);
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
