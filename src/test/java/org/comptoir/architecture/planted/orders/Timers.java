package org.comptoir.architecture.planted.orders;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.interceptor.Interceptors;
import org.comptoir.architecture.Breaks;
import org.comptoir.platform.time.KeepsTicking;

/** Timers that the container would run too early, twice, or not at all. */
public final class Timers {
    private Timers() {}

    @Singleton
    @Startup
    @Breaks("after the migrator")
    public static class TooEarly {}

    @Singleton
    @Breaks({"after the migrator", "timers live on every node", "timers outlive a failure"})
    public static class Sticky {
        @Schedule(hour = "*")
        public void tick() {}
    }

    @Singleton
    @Breaks("EJBs are public")
    static class Hidden {}

    @Singleton
    @Startup
    @DependsOn("Migrator")
    @Interceptors(KeepsTicking.class)
    public static class GoodTimer {
        @Schedule(hour = "*", persistent = false)
        public void tick() {}
    }
}
