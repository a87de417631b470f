package org.comptoir.access;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Everything of a tenant that the operator edits, with the version that was read; refuses what could never work. */
public record TenantSettings(
        long version,
        String name,
        @Nullable String host,
        String country,
        @Nullable String holidayRegion,
        String timeZone,
        String locale,
        String currency,
        int dayCutoffHour,
        int slaMinutes,
        long deliveryFeeCents,
        int deliveryFeeVatRate,
        @Nullable String senderName,
        @Nullable String senderAddress,
        @Nullable String legalName,
        @Nullable String address,
        @Nullable String registrationNo,
        @Nullable String vatNo) {
    private static final String VERSION = "version";
    private static final int LAST_HOUR = 23;
    private static final int LONGEST_SLA = 24 * 60;
    private static final long HIGHEST_FEE = 100_000_000;
    private static final int WHOLE = 1000;

    public TenantSettings {
        name = name.strip();
        host = host == null || host.isBlank() ? null : host.strip().toLowerCase(Locale.ROOT);
        holidayRegion = TenantRules.strip(holidayRegion);
        senderName = TenantRules.strip(senderName);
        senderAddress = TenantRules.strip(senderAddress);
        legalName = TenantRules.strip(legalName);
        address = TenantRules.strip(address);
        registrationNo = TenantRules.strip(registrationNo);
        vatNo = TenantRules.strip(vatNo);
        TenantRules.require(TenantRules.isName(name), "name");
        TenantRules.require(TenantRules.isHost(host), "host");
        TenantRules.require(TenantRules.isCountry(country), "country");
        TenantRules.require(holidayRegion == null || holidayRegion.matches("[A-Za-z0-9-]{1,20}"), "holiday_region");
        TenantRules.require(TenantRules.isZone(timeZone), "time_zone");
        TenantRules.require(TenantRules.isLocale(locale), "locale");
        TenantRules.require(TenantRules.isCurrency(currency), "currency");
        TenantRules.requireWithin(dayCutoffHour, 0, LAST_HOUR, "day_cutoff_hour");
        TenantRules.requireWithin(slaMinutes, 1, LONGEST_SLA, "sla_minutes");
        TenantRules.requireWithin(deliveryFeeCents, 0, HIGHEST_FEE, "delivery_fee_cents");
        TenantRules.requireWithin(deliveryFeeVatRate, 0, WHOLE, "delivery_fee_vat_rate");
        TenantRules.requireShort(senderName, 120, "sender_name");
        TenantRules.require(TenantRules.isOneLine(senderName), "sender_name");
        TenantRules.require(TenantRules.isMail(senderAddress), "sender_address");
        TenantRules.requireShort(legalName, 160, "legal_name");
        TenantRules.requireShort(address, 500, "address");
        TenantRules.requireShort(registrationNo, 40, "registration_no");
        TenantRules.requireShort(vatNo, 20, "vat_no");
    }

    /** What the other one has differently, by the names that the API uses; the version does not count. */
    Map<String, @Nullable Object> differencesIn(TenantSettings other) {
        Map<String, @Nullable Object> found = new LinkedHashMap<>();
        for (RecordComponent component : TenantSettings.class.getRecordComponents()) {
            Object theirs = component(component, other);
            if (!component.getName().equals(VERSION) && !Objects.equals(component(component, this), theirs)) {
                found.put(
                        component
                                .getName()
                                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                                .toLowerCase(Locale.ROOT),
                        theirs);
            }
        }
        return found;
    }

    private static @Nullable Object component(RecordComponent component, TenantSettings of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
