package org.comptoir.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One tenant as the operator sees it: what it is, and its settings. Of the event secret only whether there is one. */
public record TenantView(
        UUID id,
        String slug,
        boolean isOperator,
        boolean isActive,
        boolean isDeleting,
        boolean isCurrencyFixed,
        boolean hasEventSecret,
        long people,
        Instant createdAt,
        Instant updatedAt,
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

    static TenantView of(TenantFacts facts, boolean isCurrencyFixed, TenantSettings s) {
        return new TenantView(
                facts.id(),
                facts.slug(),
                facts.isOperator(),
                facts.isActive(),
                facts.isDeleting(),
                isCurrencyFixed,
                facts.hasEventSecret(),
                facts.people(),
                facts.createdAt(),
                facts.updatedAt(),
                s.version(),
                s.name(),
                s.host(),
                s.country(),
                s.holidayRegion(),
                s.timeZone(),
                s.locale(),
                s.currency(),
                s.dayCutoffHour(),
                s.slaMinutes(),
                s.deliveryFeeCents(),
                s.deliveryFeeVatRate(),
                s.senderName(),
                s.senderAddress(),
                s.legalName(),
                s.address(),
                s.registrationNo(),
                s.vatNo());
    }
}
