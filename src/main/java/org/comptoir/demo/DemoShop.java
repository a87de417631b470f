package org.comptoir.demo;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.comptoir.access.Access;
import org.comptoir.access.NewTenant;
import org.comptoir.access.NewTenant.NewUser;
import org.comptoir.kernel.EmailAddress;
import org.comptoir.kernel.TenantId;
import org.comptoir.platform.config.Config;
import org.comptoir.platform.db.Retry;
import org.jspecify.annotations.Nullable;

/**
 * On first start: the first administrator where one is set, and the demo shop where it is wanted. The shop takes seconds,
 * so it is written while the server makes the pages ready, and {@link DemoReady} lets nobody in before; its past comes last.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@PermitAll
public class DemoShop {
    private static final Logger LOG = Logger.getLogger(DemoShop.class.getName());

    private static final int PAUSE = 4;

    @Inject
    private Access access;

    @Inject
    private DemoOpening demo;

    @Inject
    private Config config;

    @Inject
    private DemoPast past;

    @Inject
    private DemoWaiting waiting;

    @Resource
    private ManagedExecutorService executor;

    @Resource
    private ManagedScheduledExecutorService later;

    private @Nullable Future<?> opening;

    @PostConstruct
    void firstStart() {
        config.text("admin.email").filter(email -> !access.hasOperator()).ifPresent(this::operator);
        if (config.flag("demo") && access.tenant(DemoOpening.SLUG).isEmpty()) {
            opening = executor.submit(demo::open);
        }
    }

    /** Returns once customers find the demo shop as a whole; what kept it from opening fails the start. */
    @Lock(LockType.READ)
    public void awaitOpening() {
        try {
            if (opening != null) {
                opening.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("The demo shop cannot be opened", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The demo shop was not opened in time", e);
        }
    }

    /**
     * Gives the shop its past, once the first pages have been answered: nobody waits for it. A start that was cut short before
     * that makes up for it.
     */
    @Lock(LockType.READ)
    public void remember() {
        if (config.flag("demo") && past.days() > 0) {
            access.tenant(DemoOpening.SLUG)
                    .ifPresent(shop -> later.schedule(() -> remember(shop), PAUSE, TimeUnit.SECONDS));
        }
    }

    private void remember(TenantId shop) {
        try {
            if (Retry.on(() -> past.write(shop))) {
                past.ring(shop);
                Retry.run(() -> waiting.open(shop));
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The demo shop stays without a past", e);
        }
    }

    private void operator(String email) {
        String password = config.text("admin.password")
                .orElseThrow(() -> new IllegalStateException("COMPTOIR_ADMIN_PASSWORD is missing"));
        access.createTenant(new NewTenant(
                "operator",
                config.text("admin.tenant").orElse("Comptoir"),
                null,
                true,
                "fr",
                "Europe/Paris",
                "EUR",
                new NewUser(new EmailAddress(email), "First", "Administrator", "admin", password, "")));
        LOG.log(Level.INFO, "The first administrator can sign in");
    }
}
