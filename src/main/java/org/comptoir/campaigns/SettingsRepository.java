package org.comptoir.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.Jsonb;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Time;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comptoir.platform.db.Sql;
import org.comptoir.platform.rest.JsonConfig;
import org.jspecify.annotations.Nullable;

/** A shop's settings; one without a row has the usual ones. */
@ApplicationScoped
@Transactional
class SettingsRepository {
    @PersistenceContext
    private EntityManager em;

    CampaignSettings of(UUID tenant) {
        List<?> rows = em.createNativeQuery("""
                        SELECT s.is_enabled, s.wave2_delay_hours, s.stock_factor, s.quiet_days, s.coupon_kind = 'percent',
                               s.coupon_value, s.coupon_days, CAST(s.texts AS CHAR), s.order_url, s.version,
                               s.window_start, s.window_end
                          FROM campaign_settings s WHERE s.tenant_id = ?1""").setParameter(1, tenant).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .findFirst()
                .map(SettingsRepository::settings)
                .orElse(CampaignSettings.DEFAULTS);
    }

    /** False where somebody was faster. */
    boolean write(UUID tenant, CampaignSettings settings) {
        em.createNativeQuery("INSERT IGNORE INTO campaign_settings (tenant_id) VALUES (?1)")
                .setParameter(1, tenant)
                .executeUpdate();
        return em.createNativeQuery("""
                                UPDATE campaign_settings
                                   SET is_enabled = ?3, wave2_delay_hours = ?4, stock_factor = ?5, quiet_days = ?6,
                                       coupon_kind = IF(?7, 'percent', 'amount'), coupon_value = ?8, coupon_days = ?9,
                                       texts = ?10, order_url = ?11,
                                       window_start = ?12, window_end = ?13, version = version + 1
                                 WHERE tenant_id = ?1 AND version = ?2""")
                        .setParameter(1, tenant)
                        .setParameter(2, settings.version())
                        .setParameter(3, settings.isEnabled())
                        .setParameter(4, settings.wave2DelayHours())
                        .setParameter(5, settings.stockFactor())
                        .setParameter(6, settings.quietDays())
                        .setParameter(7, settings.isPercent())
                        .setParameter(8, settings.couponValue())
                        .setParameter(9, settings.couponDays())
                        .setParameter(10, JsonConfig.jsonb().toJson(settings.texts()))
                        .setParameter(11, settings.orderUrl())
                        .setParameter(12, settings.windowStart().toString())
                        .setParameter(13, settings.windowEnd().toString())
                        .executeUpdate()
                == 1;
    }

    private static CampaignSettings settings(Object[] row) {
        return new CampaignSettings(
                Sql.flag(row[0]),
                Sql.number(row[1]),
                (BigDecimal) row[2],
                Sql.number(row[3]),
                Sql.flag(row[4]),
                Sql.number(row[5]),
                Sql.number(row[6]),
                time(row[10]),
                time(row[11]),
                texts((String) row[7]),
                web((String) row[8]),
                Sql.number(row[9]));
    }

    /** What somebody wrote past the settings leads no customer anywhere. */
    private static @Nullable String web(@Nullable String url) {
        return url != null && CampaignSettings.isWeb(url) ? url : null;
    }

    private static LocalTime time(Object column) {
        return column instanceof Time sql ? sql.toLocalTime() : LocalTime.parse(column.toString());
    }

    private static Map<String, String> texts(String json) {
        Jsonb jsonb = JsonConfig.jsonb();
        Map<String, String> texts = new LinkedHashMap<>();
        Map<?, ?> read = jsonb.fromJson(json, Map.class);
        read.forEach((place, text) -> texts.put(String.valueOf(place), String.valueOf(text)));
        return texts;
    }
}
