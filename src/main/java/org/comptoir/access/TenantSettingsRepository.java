package org.comptoir.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comptoir.platform.db.Sql;
import org.jspecify.annotations.Nullable;

/** One tenant's row, read and changed by the operator; every change is guarded in the statement itself. */
@ApplicationScoped
class TenantSettingsRepository {
    private static final int FACTS = 9;

    /** A tenant with what can be edited and what cannot. */
    record Found(TenantFacts facts, TenantSettings settings) {}

    @PersistenceContext
    private EntityManager em;

    Optional<Found> find(UUID id) {
        return read(id, "");
    }

    /** The same, and nobody else changes it before the end of this transaction. */
    Optional<Found> lock(UUID id) {
        return read(id, " FOR UPDATE");
    }

    private Optional<Found> read(UUID id, String how) {
        List<?> rows = em.createNativeQuery("""
                        SELECT t.id, t.slug, t.is_operator, t.is_active,
                               EXISTS (SELECT 1 FROM tenant_deletion d WHERE d.id = t.id), t.event_secret IS NOT NULL,
                               (SELECT COUNT(*) FROM user u WHERE u.tenant_id = t.id), t.created_at, t.updated_at,
                               t.version, t.name, t.host, t.country, t.holiday_region, t.time_zone, t.locale, t.currency,
                               t.day_cutoff_hour, t.sla_minutes, t.delivery_fee_cents, t.delivery_fee_vat_rate,
                               t.sender_name, t.sender_address, t.legal_name, t.address, t.registration_no, t.vat_no
                          FROM tenants t WHERE t.id = ?1""" + how).setParameter(1, id).getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> (Object[]) row)
                .map(row -> new Found(facts(row), settings(Arrays.copyOfRange(row, FACTS, row.length))));
    }

    /** Whether another tenant has that host. */
    boolean isHostTaken(UUID id, @Nullable String host) {
        return !em.createNativeQuery("SELECT 1 FROM tenants WHERE host = ?2 AND id <> ?1")
                .setParameter(1, id)
                .setParameter(2, host)
                .getResultList()
                .isEmpty();
    }

    /** Writes over the version that was read; false where there is another by now. */
    boolean update(UUID id, TenantSettings s) {
        return em.createNativeQuery("""
                                UPDATE tenants
                                   SET name = ?3, host = ?4, country = ?5, holiday_region = ?6, time_zone = ?7, locale = ?8,
                                       currency = ?9, day_cutoff_hour = ?10, sla_minutes = ?11, delivery_fee_cents = ?12,
                                       delivery_fee_vat_rate = ?13, sender_name = ?14, sender_address = ?15, legal_name = ?16,
                                       address = ?17, registration_no = ?18, vat_no = ?19, version = version + 1
                                 WHERE id = ?1 AND version = ?2""")
                        .setParameter(1, id)
                        .setParameter(2, s.version())
                        .setParameter(3, s.name())
                        .setParameter(4, s.host())
                        .setParameter(5, s.country())
                        .setParameter(6, s.holidayRegion())
                        .setParameter(7, s.timeZone())
                        .setParameter(8, s.locale())
                        .setParameter(9, s.currency())
                        .setParameter(10, s.dayCutoffHour())
                        .setParameter(11, s.slaMinutes())
                        .setParameter(12, s.deliveryFeeCents())
                        .setParameter(13, s.deliveryFeeVatRate())
                        .setParameter(14, s.senderName())
                        .setParameter(15, s.senderAddress())
                        .setParameter(16, s.legalName())
                        .setParameter(17, s.address())
                        .setParameter(18, s.registrationNo())
                        .setParameter(19, s.vatNo())
                        .executeUpdate()
                == 1;
    }

    /** Lets its people in or keeps them out; false where that is how it is already. */
    boolean setActive(UUID id, boolean active) {
        return em.createNativeQuery("UPDATE tenants SET is_active = ?2 WHERE id = ?1 AND is_active <> ?2")
                        .setParameter(1, id)
                        .setParameter(2, active)
                        .executeUpdate()
                == 1;
    }

    void setEventSecret(UUID id, byte[] sealed) {
        em.createNativeQuery("UPDATE tenants SET event_secret = ?2 WHERE id = ?1")
                .setParameter(1, id)
                .setParameter(2, sealed)
                .executeUpdate();
    }

    private static TenantFacts facts(Object[] row) {
        return new TenantFacts(
                Sql.uuid(row[0]),
                (String) row[1],
                Sql.flag(row[2]),
                Sql.flag(row[3]),
                Sql.flag(row[4]),
                Sql.flag(row[5]),
                Sql.number(row[6]),
                Sql.instant(row[7]),
                Sql.instant(row[8]));
    }

    private static TenantSettings settings(Object[] row) {
        return new TenantSettings(
                Sql.number(row[0]),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (int) Sql.number(row[8]),
                (int) Sql.number(row[9]),
                Sql.number(row[10]),
                (int) Sql.number(row[11]),
                (String) row[12],
                (String) row[13],
                (String) row[14],
                (String) row[15],
                (String) row[16],
                (String) row[17]);
    }
}
