package org.comptoir.container;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Looks for the tables once the migrator is through, and ticks every second. */
@Singleton
@Startup
@DependsOn("Migrator")
@PermitAll
public class ProbeTimer {
    @PersistenceContext
    private EntityManager manager;

    @Inject
    private Probe probe;

    private volatile boolean migrated;

    @PostConstruct
    void start() {
        Object tables =
                manager.createNativeQuery("SELECT COUNT(*) FROM tenants").getSingleResult();
        migrated = tables instanceof Number;
    }

    @Schedule(second = "*", minute = "*", hour = "*", persistent = false)
    public void tick() {
        probe.write("tick");
    }

    public boolean foundTables() {
        return migrated;
    }
}
