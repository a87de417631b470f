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
import jakarta.inject.Inject;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.comptoir.access.Access;
import org.comptoir.access.NewTenant;
import org.comptoir.access.NewTenant.NewUser;
import org.comptoir.kernel.EmailAddress;
import org.comptoir.platform.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * On first start: the first administrator where one is set, and the demo shop where it is wanted. The shop takes seconds,
 * so it is written while the server makes the pages ready, and {@link DemoReady} lets nobody in before.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@PermitAll
public class DemoShop {
    private static final Logger LOG = Logger.getLogger(DemoShop.class.getName());

    @Inject
    private Access access;

    @Inject
    private DemoOpening demo;

    @Inject
    private Config config;

    @Resource
    private ManagedExecutorService executor;

    private @Nullable Future<?> opening;

    @PostConstruct
    void firstStart() {
        config.text("admin.email").filter(email -> !access.hasOperator()).ifPresent(this::operator);
        if (config.flag("demo") && !access.hasTenant(DemoOpening.SLUG)) {
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
