package org.comptoir.access.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import org.comptoir.access.TenantSettings;
import org.comptoir.access.TenantView;
import org.comptoir.kernel.DomainException;
import org.jspecify.annotations.Nullable;

/** The settings of a tenant while somebody types them, by the API's names; the fee as people write it, in that currency. */
public class TenantForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String FEE = "delivery_fee_cents";
    private static final String RATE = "delivery_fee_vat_rate";
    private static final String CURRENCY = "currency";

    private final Map<String, @Nullable String> values = new HashMap<>();
    private long version;

    void read(TenantView t) {
        version = t.version();
        values.put("name", t.name());
        values.put("host", t.host());
        values.put("country", t.country());
        values.put("holiday_region", t.holidayRegion());
        values.put("time_zone", t.timeZone());
        values.put("locale", t.locale());
        values.put(CURRENCY, t.currency());
        values.put("day_cutoff_hour", Integer.toString(t.dayCutoffHour()));
        values.put("sla_minutes", Integer.toString(t.slaMinutes()));
        values.put(FEE, amount(t.deliveryFeeCents(), digits(t.currency())));
        values.put(RATE, amount(t.deliveryFeeVatRate(), 1));
        values.put("sender_name", t.senderName());
        values.put("sender_address", t.senderAddress());
        values.put("legal_name", t.legalName());
        values.put("address", t.address());
        values.put("registration_no", t.registrationNo());
        values.put("vat_no", t.vatNo());
    }

    TenantSettings settings() {
        return new TenantSettings(
                version,
                text("name"),
                values.get("host"),
                text("country"),
                values.get("holiday_region"),
                text("time_zone"),
                text("locale"),
                text(CURRENCY),
                number("day_cutoff_hour"),
                number("sla_minutes"),
                whole(FEE, digits(text(CURRENCY))),
                Math.toIntExact(whole(RATE, 1)),
                values.get("sender_name"),
                values.get("sender_address"),
                values.get("legal_name"),
                values.get("address"),
                values.get("registration_no"),
                values.get("vat_no"));
    }

    /** The next save writes over this version: its author has been told what it holds. */
    void writeOver(long current) {
        version = current;
    }

    /** What stands in the database now, as this form would show it. */
    String shown(String field, @Nullable Object value) {
        if (value == null) {
            return "–";
        }
        return switch (field) {
            case FEE -> amount(((Number) value).longValue(), digits(text(CURRENCY)));
            case RATE -> amount(((Number) value).longValue(), 1);
            default -> value.toString();
        };
    }

    /** Faces reads and writes the fields here. */
    public Map<String, @Nullable String> getValues() {
        return values;
    }

    private String text(String field) {
        String typed = values.get(field);
        return typed == null ? "" : typed.strip();
    }

    private int number(String field) {
        if (!text(field).matches("\\d{1,6}")) {
            throw wrong(field);
        }
        return Integer.parseInt(text(field));
    }

    /** A number with so many decimals at the most, moved to where it has none; comma and point both part them. */
    private long whole(String field, int digits) {
        try {
            String typed = text(field).replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.');
            long whole = new BigDecimal(typed).movePointRight(digits).longValueExact();
            return Math.toIntExact(whole);
        } catch (ArithmeticException | NumberFormatException unreadable) {
            throw wrong(field);
        }
    }

    private static String amount(long whole, int digits) {
        return BigDecimal.valueOf(whole, digits).toPlainString();
    }

    private static int digits(String currency) {
        return Math.max(Currency.getInstance(currency).getDefaultFractionDigits(), 0);
    }

    private static DomainException wrong(String field) {
        return DomainException.invalid(field, "access_tenantWrong." + field);
    }
}
