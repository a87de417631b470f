package org.comptoir.access;

import java.time.ZoneId;

/** How a tenant sells, as far as an order needs it: its clock, its country's phones, what a delivery costs, how long a customer should wait at most. */
public record SalesTerms(
        ZoneId zone,
        int dayCutoffHour,
        String country,
        long deliveryFeeCents,
        int deliveryFeeVatRate,
        int slaMinutes) {}
