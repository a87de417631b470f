package org.comptoir.launch;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Every setting there is, in the order of docs/settings.md (a test holds the two together). */
enum Setting {
    CONFIG(null, Check.text(), "A properties file with settings; the environment wins over it. Environment only."),
    PORT("8080", Check.port(1), "Port of the web server."),
    BIND("127.0.0.1", Check.matches("an address of this machine", "\\S+"), "Address the web server listens on."),
    DATA("./data", Check.text(), "Directory for the database, its password, logs and working files."),
    BASE_URL(
            null,
            "http://localhost and COMPTOIR_PORT",
            Check.webAddress(),
            "Address people reach Comptoir at; links in mails start with it."),
    DB_URL(
            null,
            Check.matches("an address such as jdbc:mariadb://db.example:3306/comptoir", "jdbc:mariadb://[^/]+/[^?]+.*"),
            "A MariaDB 11.4 server to use; then nothing embedded starts."),
    DB_USER(null, Check.text(), "User of that database."),
    DB_PASSWORD(null, Check.text(), "Password of that user."),
    SMTP_HOST(
            null,
            Check.matches("a host name", "\\S+"),
            "Mail server; while there is none, mails stay in the local mailbox."),
    SMTP_PORT(null, "25, 587 or 465 by COMPTOIR_SMTP_TLS", Check.port(1), "Port of the mail server."),
    SMTP_TLS(
            "starttls",
            Check.oneOf("none", "starttls", "tls"),
            "How the connection to the mail server is encrypted: none, starttls (demanded, not merely tried) or tls."),
    SMTP_USER(null, Check.text(), "User at the mail server, where it wants one."),
    SMTP_PASSWORD(null, Check.text(), "Password at the mail server."),
    SMTP_SENDER(
            null,
            "no-reply@comptoir.test without a mail server",
            Check.matches("a mail address", "[^@\\s]+@[^@\\s]+"),
            "Address that mails of the installation itself come from."),
    SMTP_SINK_PORT(
            "0",
            Check.port(0),
            "Loopback port of the local mailbox's SMTP server, which runs while no mail server is set; 0 takes any free one."),
    SMTP_WORKERS(
            "4",
            Check.matches("a whole number from 1 to 32", "[1-9]|[12]\\d|3[0-2]"),
            "How many connections to the mail server each node sends over at once."),
    SMTP_TENANT_PER_MINUTE(
            "0",
            Check.matches("a whole number from 0 to 999999", "\\d{1,6}"),
            "How many mails a minute each node sends for one shop; 0 sets no limit."),
    SMTP_DOMAIN_PER_MINUTE(
            "0",
            Check.matches("a whole number from 0 to 999999", "\\d{1,6}"),
            "How many mails a minute each node sends to one domain; 0 sets no limit."),
    OUTSIDE_HOSTS(
            null,
            Check.matches("a comma-separated list of host names or addresses", "[\\w.:-]+(\\s*,\\s*[\\w.:-]+)*"),
            "Hosts of the own network that shops may name as their providers (SMS, WhatsApp, shop upstream); all others must be public and speak https."),
    OUTSIDE_SECONDS(
            "10",
            Check.matches("a whole number of seconds from 1 to 10", "[1-9]|10"),
            "How long a provider may take to answer; a message that it has not answered by then is uncertain, and not sent again by itself."),
    SMS_TENANT_PER_MINUTE(
            "0",
            Check.matches("a whole number from 0 to 999999", "\\d{1,6}"),
            "How many SMS a minute each node sends for one shop at most, whatever the shop has set; 0 sets no limit."),
    WHATSAPP_TENANT_PER_MINUTE(
            "0",
            Check.matches("a whole number from 0 to 999999", "\\d{1,6}"),
            "How many WhatsApp messages a minute each node sends for one shop at most, whatever the shop has set; 0 sets no limit."),
    DEMO(
            null,
            "true with the embedded database, false otherwise",
            Check.bool(),
            "Load the demo shop, whose sign-ins everybody knows, on the first start."),
    DEMO_DAYS(
            "35",
            Check.matches("a whole number of days from 0 to 365", "\\d|[1-9]\\d|[12]\\d\\d|3[0-5]\\d|36[0-5]"),
            "How many days of orders a new demo shop has behind it; 0 lets it start empty."),
    DEMO_ON_ANY_ADDRESS("false", Check.bool(), "Allow the demo shop on an address that other machines can reach."),
    DEFAULT_TENANT(
            null,
            Check.matches(
                    "a shop's short name: lower-case letters, digits and hyphens, 40 at most",
                    "[a-z0-9][a-z0-9-]{0,39}"),
            "Short name of the shop that requests without a sign-in and without a known host belong to."),
    KIOSK_NETWORKS(
            "127.0.0.0/8,::1/128",
            Check.networks(),
            "Networks whose kiosks may pay orders at the till and are not rate-limited."),
    TRUSTED_PROXIES(
            null,
            "none",
            Check.networks(),
            "Reverse proxies whose X-Forwarded-For and X-Forwarded-Proto are believed."),
    ADMIN_EMAIL(
            null,
            Check.matches("a mail address", "[^@\\s]+@[^@\\s]+\\.[^@\\s]+"),
            "Mail address of the first administrator; made on a start that finds nobody, when there is no demo shop."),
    ADMIN_PASSWORD(
            null, Check.minimumLength(12), "Password of the first administrator; change it after the first sign-in."),
    ADMIN_TENANT(
            "Comptoir",
            Check.matches("a name of 1 to 100 characters", ".{1,100}"),
            "Name of the tenant that is made for the first administrator."),
    SECRET_KEY(
            null,
            "secret.key in the data directory",
            Check.key(32),
            "Key that the tenants' secrets (of their events, of their shop upstream) are encrypted with in the database: 32 random bytes in Base64, the same on every node."),
    AUDIT_MONTHS(
            "12",
            Check.matches("a whole number of months from 1 to 120", "[1-9]|[1-9]\\d|1[01]\\d|120"),
            "How many months the audit trail is kept."),
    MESSAGE_DAYS(
            "90",
            Check.matches(
                    "a whole number of days from 1 to 3650", "[1-9]\\d{0,2}|[12]\\d{3}|3[0-5]\\d{2}|36[0-4]\\d|3650"),
            "How many days the history of messages is kept; after that, what failed stays without addresses and words."),
    CLICK_MONTHS(
            "13",
            Check.matches("a whole number of months from 1 to 120", "[1-9]|[1-9]\\d|1[01]\\d|120"),
            "How many months single clicks on short links are kept; what they add up to stays."),
    ORDER_EXPIRY_MINUTES(
            "30",
            Check.matches(
                    "a whole number of minutes from 1 to 1440", "[1-9]|[1-9]\\d{1,2}|1[0-3]\\d\\d|14[0-3]\\d|1440"),
            "After how many minutes an order that nobody pays is cancelled."),
    CLUSTERED(
            "false",
            Check.bool(),
            "Join other nodes with Hazelcast, which listens on every interface. Nodes share work over the database without it.");

    private final @Nullable String fallback;
    private final String fallbackInWords;
    private final Check check;
    private final String description;

    Setting(@Nullable String fallback, Check check, String description) {
        this(fallback, fallback == null ? "" : fallback, check, description);
    }

    Setting(@Nullable String fallback, String fallbackInWords, Check check, String description) {
        this.fallback = fallback;
        this.fallbackInWords = fallbackInWords;
        this.check = check;
        this.description = description;
    }

    /** The name in the environment, COMPTOIR_DB_URL. */
    String variable() {
        return "COMPTOIR_" + name();
    }

    /** The name in the properties file and in the application's configuration, comptoir.db.url. */
    String property() {
        return variable().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    boolean isSecret() {
        return name().endsWith("_PASSWORD") || name().endsWith("_KEY");
    }

    @Nullable
    String fallback() {
        return fallback;
    }

    String fallbackInWords() {
        return fallbackInWords;
    }

    Check check() {
        return check;
    }

    String description() {
        return description;
    }
}
