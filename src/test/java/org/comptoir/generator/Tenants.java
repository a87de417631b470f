package org.comptoir.generator;

import java.sql.SQLException;
import java.util.UUID;

/** The ten tenants of the notification seed, each with the five roles and twenty people of the order seed. */
final class Tenants {
    static final int COUNT = 10;
    static final int PEOPLE = 20;
    private static final String[] ROLES = {"admin", "manager", "kitchen", "counter", "drive"};
    private static final String[] SOURCES = {null, null, null, "counter", "drive"};
    private static final String[] CODES = {
        "code <> 'tenant.manage'",
        "code IN ('product.create', 'product.read', 'product.update', 'menu.create', 'menu.read', 'menu.update',"
                + " 'category.manage', 'ingredient.manage', 'stock.read', 'stock.count', 'stock.manage', 'order.read',"
                + " 'user.read', 'stats.read', 'audit.read') OR code LIKE 'notification.%' OR code LIKE 'campaign.%'",
        "code IN ('product.read', 'menu.read', 'stock.read', 'stock.count', 'order.read')",
        "code IN ('product.read', 'menu.read', 'stock.read', 'stock.count') OR code LIKE 'order.%'",
        "code IN ('product.read', 'menu.read', 'stock.read', 'stock.count') OR code LIKE 'order.%'"
    };

    private Tenants() {}

    /** The id of the tenant with that number, 1 to 10. */
    static UUID id(int number) {
        return new UUID(0x01900000_0000_7000L, 0xB000_0000_0000_0000L | number);
    }

    /** Writes the tenants with their roles and people; returns the id of the first person. */
    static long write(Loader loader) throws SQLException {
        if (loader.number("SELECT COUNT(*) FROM tenants WHERE slug LIKE 'bulk-%'") > 0) {
            throw new IllegalStateException(
                    "this database holds generated tenants (bulk-01 …) already; take a fresh one");
        }
        long firstRole = loader.nextId("role");
        long firstPerson = loader.nextId("user");
        Rows tenants = new Rows("tenants", "id, slug, name");
        Rows configs = new Rows("notification_configs", "id, tenant_id");
        Rows roles = new Rows("role", "id, tenant_id, code, label, order_source");
        Rows sources = new Rows("role_visible_source", "role_id, source");
        Rows people = new Rows(
                "user",
                "id, tenant_id, email, password_hash, first_name, last_name, role_id, receive_order_notifications");
        for (int number = 1; number <= COUNT; number++) {
            UUID tenant = id(number);
            tenants.row(tenant, "bulk-%02d".formatted(number), "Bulk shop " + number);
            configs.row(tenant, tenant);
            long role = firstRole + (number - 1L) * ROLES.length;
            for (int i = 0; i < ROLES.length; i++) {
                roles.row(role + i, tenant, ROLES[i], ROLES[i], SOURCES[i]);
            }
            sources.row(role + 2, "kiosk").row(role + 2, "counter").row(role + 2, "drive");
            sources.row(role + 3, "kiosk").row(role + 3, "counter").row(role + 4, "drive");
            for (int i = 0; i < PEOPLE; i++) {
                String email = "person%02d@bulk-%02d.example".formatted(i, number);
                // "!" is no argon2id hash: nobody can sign in as a generated person
                people.row(
                        firstPerson + (number - 1L) * PEOPLE + i,
                        tenant,
                        email,
                        "!",
                        "Person",
                        i,
                        role + i % 5,
                        i < 4 ? 1 : 0);
            }
        }
        loader.load(tenants, configs, roles, sources, people);
        for (int i = 0; i < ROLES.length; i++) {
            loader.execute("INSERT INTO role_permission (role_id, permission_id) SELECT r.id, p.id FROM role r"
                    + " JOIN tenants t ON t.id = r.tenant_id AND t.slug LIKE 'bulk-%' JOIN (SELECT id FROM permission WHERE "
                    + CODES[i] + ") p WHERE r.code = '" + ROLES[i] + "'");
        }
        loader.load();
        return firstPerson;
    }
}
