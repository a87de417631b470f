package org.comptoir.access;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import org.comptoir.kernel.TenantId;

/** The shop that a public request is about: what somebody needs who shows its prices and hours. */
public record Shop(TenantId tenant, String name, Locale locale, Currency currency, ZoneId zone) {}
