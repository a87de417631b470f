package org.comptoir.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.comptoir.access.Permissions;
import org.comptoir.kernel.EmailAddress;
import org.comptoir.platform.db.Sql;

/** Who is to be told of a paid order, and on whose paper. */
@ApplicationScoped
@Transactional
class RecipientRepository {
    @PersistenceContext
    private EntityManager em;

    /** Active, with a mail that works and a role that may see orders; whoever has chosen to be told. */
    List<Recipient> staff(UUID tenant) {
        List<?> rows = em.createNativeQuery("""
                        SELECT u.id, u.email, u.locale
                          FROM user u
                          JOIN role r ON r.tenant_id = u.tenant_id AND r.id = u.role_id AND r.is_active
                         WHERE u.tenant_id = ?1 AND u.receive_order_notifications = 1 AND u.is_active
                           AND u.email_invalid_at IS NULL AND u.anonymized_at IS NULL
                           AND EXISTS (SELECT 1 FROM role_permission rp JOIN permission p ON p.id = rp.permission_id
                                        WHERE rp.role_id = r.id AND p.code = ?2)
                         ORDER BY u.id""")
                .setParameter(1, tenant)
                .setParameter(2, Permissions.ORDER_READ)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(RecipientRepository::recipient)
                .toList();
    }

    /** How many want to be told and cannot be, because their address does not work. */
    long unreachable(UUID tenant) {
        return Sql.number(em.createNativeQuery("""
                        SELECT COUNT(*) FROM user u
                         WHERE u.tenant_id = ?1 AND u.receive_order_notifications = 1 AND u.is_active
                           AND u.email_invalid_at IS NOT NULL""").setParameter(1, tenant).getSingleResult());
    }

    /** Those who look after messages. */
    List<Recipient> caretakers(UUID tenant) {
        List<?> rows = em.createNativeQuery("""
                        SELECT u.id, u.email, u.locale
                          FROM user u
                          JOIN role r ON r.tenant_id = u.tenant_id AND r.id = u.role_id AND r.is_active
                         WHERE u.tenant_id = ?1 AND u.is_active AND u.email_invalid_at IS NULL AND u.anonymized_at IS NULL
                           AND EXISTS (SELECT 1 FROM role_permission rp JOIN permission p ON p.id = rp.permission_id
                                        WHERE rp.role_id = r.id AND p.code = ?2)
                         ORDER BY u.id""")
                .setParameter(1, tenant)
                .setParameter(2, Permissions.NOTIFICATION_MANAGE)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(RecipientRepository::recipient)
                .toList();
    }

    /** Of how many things of that kind somebody has been told since; a message's key is the day, the thing and the reader. */
    long toldOf(UUID tenant, String eventType, Instant since) {
        return Sql.number(em.createNativeQuery("""
                        SELECT COUNT(DISTINCT SUBSTRING_INDEX(SUBSTRING_INDEX(dedupe_key, ':', 2), ':', -1))
                          FROM notifications
                         WHERE tenant_id = ?1 AND event_type = ?2 AND created_at >= ?3""")
                .setParameter(1, tenant)
                .setParameter(2, eventType)
                .setParameter(3, Sql.utc(since))
                .getSingleResult());
    }

    private static Recipient recipient(Object[] row) {
        return new Recipient(Sql.number(row[0]), new EmailAddress((String) row[1]), (String) row[2]);
    }

    /** None where the shop is suspended or gone. */
    Optional<Letterhead> letterhead(UUID tenant) {
        List<?> rows = em.createNativeQuery("""
                        SELECT t.name, t.locale, t.country, t.time_zone, t.currency, t.legal_name, t.address,
                               t.registration_no, t.vat_no
                          FROM tenants t WHERE t.id = ?1 AND t.is_active""").setParameter(1, tenant).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .findFirst()
                .map(row -> new Letterhead(
                        (String) row[0],
                        new Locale.Builder()
                                .setLanguage((String) row[1])
                                .setRegion((String) row[2])
                                .build(),
                        ZoneId.of((String) row[3]),
                        Currency.getInstance((String) row[4]),
                        (String) row[5],
                        (String) row[6],
                        (String) row[7],
                        (String) row[8]));
    }
}
