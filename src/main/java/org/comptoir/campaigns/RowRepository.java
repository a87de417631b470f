package org.comptoir.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comptoir.platform.db.Sql;
import org.comptoir.platform.db.Values;

/** One row a reservation and container: written in numbers, read as letters. */
@ApplicationScoped
@Transactional
class RowRepository {
    private static final String LETTERS = """
            SELECT n.container_id, n.reservation_id, r.customer_name, r.customer_email, r.customer_phone, r.locale,
                   r.consent_channels, p.id, p.name, p.description, p.image_path, p.price_cents, r.created_at, r.quantity,
                   n.coupon_code, n.coupon_kind = 'percent', n.coupon_value, n.coupon_expires_at, n.unsubscribe_token,
                   EXISTS (SELECT 1 FROM coupon_redemption u WHERE u.tenant_id = n.tenant_id AND u.live_code = n.coupon_code),
                   n.tenant_id, p.sku, n.short_token_email, n.short_token_sms, n.short_token_whatsapp, n.short_token_mail2
              FROM mz_product_reservation_restock_notif n
              JOIN mz_product_reservation r ON r.tenant_id = n.tenant_id AND r.id = n.reservation_id
              JOIN product p ON p.tenant_id = r.tenant_id AND p.id = r.product_id
             WHERE n.coupon_code IS NOT NULL AND n.coupon_kind IS NOT NULL AND n.coupon_expires_at IS NOT NULL AND """ + " ";
    private static final int TENANT = 20;
    private static final int SKU = 21;
    /** The columns of the tokens, in the order of the messages. */
    private static final int TOKENS = 22;

    @PersistenceContext
    private EntityManager em;

    /** A letter and whose it is. */
    record Found(UUID tenant, Letter letter) {}

    /** Those who have no row for that container yet. */
    List<Person> missing(UUID tenant, long container, List<Person> people) {
        String ids = people.stream().map(p -> Long.toString(p.reservation())).collect(Collectors.joining(","));
        List<?> rows = em.createNativeQuery("""
                        SELECT n.reservation_id FROM mz_product_reservation_restock_notif n
                         WHERE n.tenant_id = ?1 AND n.container_id = ?2 AND n.reservation_id IN (""" + ids + ")")
                .setParameter(1, tenant)
                .setParameter(2, container)
                .getResultList();
        Set<Long> there = new HashSet<>(rows.stream().map(Sql::number).toList());
        return people.stream().filter(p -> !there.contains(p.reservation())).toList();
    }

    /** Whoever is told again has one coupon, the new one. */
    void voidOlder(UUID tenant, long container, List<Person> people, Instant now) {
        String ids = people.stream().map(p -> Long.toString(p.reservation())).collect(Collectors.joining(","));
        em.createNativeQuery("""
                        UPDATE mz_product_reservation_restock_notif
                           SET coupon_expires_at = LEAST(coupon_expires_at, ?3), wave2_due_at = NULL
                         WHERE tenant_id = ?1 AND container_id <> ?2 AND reservation_id IN (""" + ids + ")")
                .setParameter(1, tenant)
                .setParameter(2, container)
                .setParameter(3, Sql.utc(now))
                .executeUpdate();
    }

    /** Where somebody has not agreed to a channel, or has no phone for it, there is nothing to wait for. */
    void insert(UUID tenant, long container, List<NewRow> fresh, CampaignSettings set, Instant expires, Instant now) {
        Values values = new Values("""
                INSERT INTO mz_product_reservation_restock_notif (tenant_id, reservation_id, container_id, arrival_at,
                       coupon_code, coupon_expires_at, coupon_kind, coupon_value, short_token_email, short_token_sms,
                       short_token_whatsapp, short_token_mail2, offer_token, unsubscribe_token, mail1_error, sms_error,
                       whatsapp_error, skipped_reason, created_at)""");
        Instant arrived = arrivedAt(tenant, container).orElse(now);
        for (NewRow row : fresh) {
            values.row(
                    tenant,
                    row.person().reservation(),
                    container,
                    Sql.utc(arrived),
                    row.coupon(),
                    Sql.utc(expires),
                    set.isPercent() ? "percent" : "amount",
                    set.couponValue(),
                    row.token(Message.MAIL1),
                    row.token(Message.SMS),
                    row.token(Message.WHATSAPP),
                    row.token(Message.MAIL2),
                    row.offer(),
                    row.unsubscribe(),
                    row.person().whyNot(Message.MAIL1),
                    row.person().whyNot(Message.SMS),
                    row.person().whyNot(Message.WHATSAPP),
                    row.person().messages().isEmpty() ? Skip.INVALID_PHONE : null,
                    Sql.utc(now));
        }
        values.execute(em);
    }

    List<Letter> letters(UUID tenant, long container, List<Person> people) {
        return letters(
                tenant,
                people.stream().map(p -> new RowKey(container, p.reservation())).toList());
    }

    List<Letter> letters(UUID tenant, Collection<RowKey> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        List<?> rows = em.createNativeQuery(LETTERS + "n.tenant_id = ?1 AND (n.container_id, n.reservation_id) IN ("
                        + RowKey.listed(keys) + ")")
                .setParameter(1, tenant)
                .getResultList();
        return rows.stream().map(row -> letter((Object[]) row)).toList();
    }

    Optional<Found> byOffer(String token) {
        return found("n.offer_token = ?1", token);
    }

    Optional<Found> byUnsubscribe(String token) {
        return found("n.unsubscribe_token = ?1", token);
    }

    private Optional<Found> found(String condition, String token) {
        List<?> rows =
                em.createNativeQuery(LETTERS + condition).setParameter(1, token).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .findFirst()
                .map(row -> new Found(Sql.uuid(row[TENANT]), letter(row)));
    }

    private Optional<Instant> arrivedAt(UUID tenant, long container) {
        List<?> rows = em.createNativeQuery(
                        "SELECT c.arrived_at FROM mz_container c WHERE c.tenant_id = ?1 AND c.id = ?2 AND c.arrived_at IS NOT NULL")
                .setParameter(1, tenant)
                .setParameter(2, container)
                .getResultList();
        return rows.stream().findFirst().map(Sql::instant);
    }

    private static Letter letter(Object[] row) {
        return new Letter(
                new RowKey(Sql.number(row[0]), Sql.number(row[1])),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                Channel.split(row[6]),
                Sql.number(row[7]),
                (String) row[SKU],
                (String) row[8],
                (String) row[9],
                (String) row[10],
                Sql.number(row[11]),
                Sql.instant(row[12]),
                Sql.number(row[13]),
                (String) row[14],
                Sql.flag(row[15]),
                Sql.number(row[16]),
                Sql.instant(row[17]),
                tokens(row),
                (String) row[18],
                Sql.flag(row[19]));
    }

    private static Map<Message, String> tokens(Object[] row) {
        Map<Message, String> tokens = new EnumMap<>(Message.class);
        for (Message message : Message.values()) {
            if (row[TOKENS + message.ordinal()] instanceof String token) {
                tokens.put(message, token);
            }
        }
        return tokens;
    }
}
