package org.comptoir.demo;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.comptoir.access.Access;
import org.comptoir.access.NewTenant;
import org.comptoir.access.NewTenant.NewUser;
import org.comptoir.kernel.EmailAddress;
import org.comptoir.kernel.TenantId;
import org.comptoir.platform.config.Config;

/** On first start: the first administrator where one is set, and the demo shop where it is wanted. */
@Singleton
@Startup
@DependsOn("Migrator")
@PermitAll
public class DemoShop {
    static final String SLUG = "demo";

    private static final Logger LOG = Logger.getLogger(DemoShop.class.getName());
    private static final String PASSWORD = "demo-Comptoir-2026";
    private static final String PIN = "482637";
    private static final String DOMAIN = "@demo.comptoir.test";

    @Inject
    private Access access;

    @Inject
    private DemoMenuCard menuCard;

    @Inject
    private Config config;

    @PostConstruct
    void firstStart() {
        config.text("admin.email").filter(email -> !access.hasOperator()).ifPresent(this::operator);
        if (config.flag("demo") && !access.hasTenant(SLUG)) {
            shop();
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

    private void shop() {
        // with nobody else to do it, the demo shop's administrator also runs the installation
        boolean operator = !access.hasOperator();
        TenantId shop = access.createTenant(new NewTenant(
                SLUG,
                "Cantine Orvalie",
                null,
                operator,
                "fr",
                "Europe/Paris",
                "EUR",
                person("admin", "Nora", "Willems")));
        for (NewUser user : List.of(
                person("manager", "Théo", "Vasseur"),
                person("kitchen", "Maud", "Delcroix"),
                person("counter", "Inès", "Lambrecht"),
                person("drive", "Basile", "Carlier"))) {
            access.addUser(shop, user);
        }
        menuCard.write(shop);
        LOG.log(Level.INFO, "The demo shop is open");
    }

    private static NewUser person(String role, String firstName, String lastName) {
        return new NewUser(new EmailAddress(role + DOMAIN), firstName, lastName, role, PASSWORD, PIN);
    }
}
