package org.comptoir.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.comptoir.outbox.OutgoingText.Channel;
import org.comptoir.platform.db.Sql;
import org.comptoir.platform.secrets.Secrets;

/** Shops' accounts with providers; what is a key goes in sealed and comes out only to be used. */
@ApplicationScoped
@Transactional
class ProviderRepository {
    private static final Logger LOG = Logger.getLogger(ProviderRepository.class.getName());

    private static final String COLUMNS = """
            SELECT tenant_id, endpoint, account, application_key, inbox, sender, secret, consumer_key, per_minute, is_active,
                   version
              FROM channel_provider WHERE\s""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Secrets secrets;

    /** What stands in a row: the account, whether it is used, and since which change. */
    record Stored(ProviderAccount account, boolean active, long version) {}

    /** The accounts that are used, of those of these shops that have one. */
    Map<UUID, ProviderAccount> active(Channel channel, List<UUID> tenants) {
        Query query = em.createNativeQuery(COLUMNS + "channel = ?1 AND is_active = 1 AND tenant_id IN ("
                + ClaimRepository.marks(2, tenants.size()) + ")");
        query.setParameter(1, column(channel));
        ClaimRepository.bind(query, 2, tenants);
        List<?> rows = query.getResultList();
        Map<UUID, ProviderAccount> found = new HashMap<>();
        rows.forEach(row -> {
            ProviderAccount account =
                    stored(channel, (Object[]) row, secrets::open).account();
            found.put(account.tenant(), account);
        });
        return found;
    }

    /** As people see and mend it: keys that this installation can no longer open are empty. */
    Optional<Stored> find(UUID tenant, Channel channel) {
        List<?> rows = em.createNativeQuery(COLUMNS + "tenant_id = ?1 AND channel = ?2")
                .setParameter(1, tenant)
                .setParameter(2, column(channel))
                .getResultList();
        return rows.stream().findFirst().map(row -> stored(channel, (Object[]) row, this::legible));
    }

    /** False where somebody was faster: version 0 is for what is not there yet. */
    boolean write(ProviderAccount account, boolean active, long version) {
        return version == 0 ? insert(account, active) : update(account, active, version);
    }

    private boolean insert(ProviderAccount account, boolean active) {
        return bound(em.createNativeQuery("""
                                INSERT IGNORE INTO channel_provider
                                  (tenant_id, channel, endpoint, account, application_key, inbox, sender, secret,
                                   consumer_key, per_minute, is_active, version)
                                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, 1)"""), account, active).executeUpdate() == 1;
    }

    private boolean update(ProviderAccount account, boolean active, long version) {
        return bound(em.createNativeQuery("""
                                UPDATE channel_provider
                                   SET endpoint = ?3, account = ?4, application_key = ?5, inbox = ?6, sender = ?7, secret = ?8,
                                       consumer_key = ?9, per_minute = ?10, is_active = ?11, version = version + 1
                                 WHERE tenant_id = ?1 AND channel = ?2 AND version = ?12"""), account, active)
                        .setParameter(12, version)
                        .executeUpdate()
                == 1;
    }

    private Query bound(Query query, ProviderAccount account, boolean active) {
        String consumer = account.consumerKey();
        return query.setParameter(1, account.tenant())
                .setParameter(2, column(account.channel()))
                .setParameter(3, account.endpoint().toString())
                .setParameter(4, account.account())
                .setParameter(5, account.applicationKey())
                .setParameter(6, account.inbox())
                .setParameter(7, account.sender())
                .setParameter(8, secrets.seal(account.tenant(), account.secret()))
                .setParameter(9, consumer == null ? null : secrets.seal(account.tenant(), consumer))
                .setParameter(10, account.perMinute())
                .setParameter(11, active);
    }

    private static Stored stored(Channel channel, Object[] row, BiFunction<UUID, byte[], String> opener) {
        UUID tenant = Sql.uuid(row[0]);
        return new Stored(
                new ProviderAccount(
                        tenant,
                        channel,
                        address((String) row[1]),
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        opener.apply(tenant, (byte[]) row[6]),
                        row[7] == null ? null : opener.apply(tenant, (byte[]) row[7]),
                        (int) Sql.number(row[8])),
                Sql.flag(row[9]),
                Sql.number(row[10]));
    }

    /** What is none leads nowhere, and can still be mended on the page. */
    private static URI address(String kept) {
        try {
            return URI.create(kept);
        } catch (IllegalArgumentException none) {
            return URI.create("");
        }
    }

    private String legible(UUID tenant, byte[] sealed) {
        try {
            return secrets.open(tenant, sealed);
        } catch (IllegalStateException lost) {
            LOG.log(
                    Level.WARNING,
                    "A shop's keys at a provider cannot be opened: they were sealed with another key",
                    lost);
            return "";
        }
    }

    static String column(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }
}
