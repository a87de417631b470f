package org.comptoir.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.comptoir.access.Access;
import org.comptoir.access.NewTenant;
import org.comptoir.access.NewTenant.NewUser;
import org.comptoir.kernel.EmailAddress;
import org.comptoir.kernel.TenantId;
import org.comptoir.platform.time.Time;

/** Opens the demo shop: its people, then what it sells. */
@ApplicationScoped
class DemoOpening {
    static final String SLUG = "demo";

    private static final Logger LOG = Logger.getLogger(DemoOpening.class.getName());
    private static final String PASSWORD = "demo-Comptoir-2026";
    private static final String PIN = "482637";
    private static final String DOMAIN = "@demo.comptoir.test";

    @Inject
    private Access access;

    @Inject
    private DemoMenuCard menuCard;

    @Inject
    private DemoClicks clicks;

    @Inject
    private DemoPast past;

    @Inject
    private Time time;

    /** All of it or nothing: a start that was cut short begins again. */
    @Transactional
    void open() {
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
        Instant now = time.now();
        // a day more than it will have sold on
        menuCard.write(shop, now.minus(Duration.ofDays(past.days() == 0 ? 0 : past.days() + 1)));
        if (past.days() == 0) {
            clicks.write(shop, now, now);
        }
        LOG.log(Level.INFO, "The demo shop is open");
    }

    /** The manager is told of paid orders, so that the first one shows both its mails. */
    private static NewUser person(String role, String firstName, String lastName) {
        return new NewUser(
                new EmailAddress(role + DOMAIN), firstName, lastName, role, PASSWORD, PIN, role.equals("manager"));
    }
}
