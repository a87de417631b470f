package org.comptoir.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.comptoir.access.Access;
import org.comptoir.access.NewTenant;
import org.comptoir.access.NewTenant.NewUser;
import org.comptoir.kernel.EmailAddress;
import org.comptoir.kernel.TenantId;
import org.comptoir.links.Links;
import org.comptoir.links.NewLink;
import org.comptoir.platform.config.Config;

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
    private Links links;

    @Inject
    private Config config;

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
        menuCard.write(shop);
        links.create(shop, List.of(poster("poster"), poster("flyer")));
        LOG.log(Level.INFO, "The demo shop is open");
    }

    /** Something to print and hang up at once. */
    private NewLink poster(String channel) {
        return new NewLink(config.baseUrl() + "/", channel, "opening", null, null);
    }

    /** The manager is told of paid orders, so that the first one shows both its mails. */
    private static NewUser person(String role, String firstName, String lastName) {
        return new NewUser(
                new EmailAddress(role + DOMAIN), firstName, lastName, role, PASSWORD, PIN, role.equals("manager"));
    }
}
