package org.comptoir.links.redirect;

/** This WAR's own clock: the house's lives where beans do. */
final class Now {
    private Now() {}

    static long millis() {
        return System.currentTimeMillis();
    }
}
