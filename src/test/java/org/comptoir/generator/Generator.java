package org.comptoir.generator;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;

/** The command that fills a migrated database; docs/generator.md says how to run it. */
public final class Generator {
    /** The last day, not included, of what is made where the caller names none: the same rows on every run. */
    private static final LocalDate UNTIL = LocalDate.of(2026, 11, 20);

    private final String url;
    private final String user;
    private final String password;

    /** A generator for the database at that address. */
    public Generator(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** Arguments: JDBC address, user, password, volume, what (shop, notifications or all), last day (optional). */
    public static void main(String[] args) throws SQLException {
        if (args.length < 5 || args.length > 6) {
            System.err.println(
                    "usage: Generator <jdbc-url> <user> <password> <multiple> shop|notifications|all [yyyy-mm-dd]");
            System.exit(2);
        }
        LocalDate until = args.length > 5 ? LocalDate.parse(args[5]) : UNTIL;
        new Generator(args[0], args[1], args[2]).run(Volume.of(Integer.parseInt(args[3])), args[4], until);
    }

    /** Makes that volume of the named part (shop, notifications or all), ending before that day. */
    public void run(Volume volume, String what, LocalDate until) throws SQLException {
        long begin = System.nanoTime();
        try (Loader loader = loader()) {
            long firstPerson = Tenants.write(loader);
            if (!what.equals("notifications")) {
                shop(loader, firstPerson, volume, until);
                say("shop", begin);
            }
            if (!what.equals("shop")) {
                notifications(firstPerson, volume, until);
                say("notifications", begin);
            }
        }
    }

    private void shop(Loader loader, long firstPerson, Volume volume, LocalDate until) throws SQLException {
        Catalogue catalogue = new Catalogue(loader);
        catalogue.write(loader);
        Ledger ledger = new Ledger(loader, catalogue, firstPerson + 1);
        new Orders(loader, catalogue, ledger).load(loader, until, volume);
        ledger.close(loader);
    }

    /** The older and the newer half at the same time, each on a connection of its own. */
    private void notifications(long firstPerson, Volume volume, LocalDate until) {
        int half = Notifications.DAYS / 2;
        CompletableFuture<Void> older =
                CompletableFuture.runAsync(() -> notifications(firstPerson, volume, until, 0, half));
        notifications(firstPerson, volume, until, half, Notifications.DAYS);
        older.join();
    }

    private void notifications(long firstPerson, Volume volume, LocalDate until, int fromDay, int toDay) {
        try (Loader loader = loader()) {
            new Notifications(firstPerson).load(loader, until, volume, fromDay, toDay);
        } catch (SQLException e) {
            throw new IllegalStateException("notifications of days " + fromDay + " to " + toDay, e);
        }
    }

    private Loader loader() throws SQLException {
        return new Loader(url, user, password);
    }

    private static void say(String what, long begin) {
        System.out.printf("%s: %.1f s since the start%n", what, (System.nanoTime() - begin) / 1e9);
    }
}
