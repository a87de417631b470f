package org.comptoir.campaigns;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.TreeMap;
import org.comptoir.kernel.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * How a shop tells those who waited.
 *
 * @param isEnabled whether an arrival starts the waves by itself
 * @param quietDays how long somebody who was told is not told again
 * @param texts own words, by language and place: {@code fr.subject}; what is not said stays as it is
 */
public record CampaignSettings(
        boolean isEnabled,
        long wave2DelayHours,
        BigDecimal stockFactor,
        long quietDays,
        boolean isPercent,
        long couponValue,
        long couponDays,
        Map<String, String> texts,
        @Nullable String orderUrl,
        long version) {
    private static final int LONGEST_TEXT = 600;
    private static final int LONGEST_URL = 1000;
    private static final long MOST_HOURS = 2000;
    private static final long MOST_DAYS = 365;
    private static final long MOST_PERCENT = 90;
    private static final long MOST_CENTS = 100_000;
    private static final BigDecimal MOST_FACTOR = new BigDecimal("99.99");

    /** Last: its making looks at the bounds above. */
    static final CampaignSettings DEFAULTS =
            new CampaignSettings(true, 72, BigDecimal.ONE, 30, true, 10, 14, Map.of(), null, 0);

    public CampaignSettings {
        between("wave2_delay_hours", wave2DelayHours, 1, MOST_HOURS);
        between("quiet_days", quietDays, 0, MOST_DAYS);
        between("coupon_days", couponDays, 1, MOST_DAYS);
        between("coupon_value", couponValue, 1, isPercent ? MOST_PERCENT : MOST_CENTS);
        if (stockFactor.signum() <= 0 || stockFactor.compareTo(MOST_FACTOR) > 0) {
            throw DomainException.invalid("stock_factor", "range");
        }
        Map<String, String> said = new TreeMap<>();
        texts.forEach((place, text) -> {
            if (!place.matches("(fr|en)\\.(subject|lead|subject2|lead2)")) {
                throw DomainException.invalid("texts", "campaigns_campaignSettings.no_place");
            }
            if (text.length() > LONGEST_TEXT) {
                throw DomainException.invalid("texts", "too_long");
            }
            if (!text.isBlank()) {
                said.put(place, text.strip());
            }
        });
        texts = Map.copyOf(said);
        orderUrl = orderUrl == null || orderUrl.isBlank() ? null : web(orderUrl.strip());
    }

    /** The shop's own words for that place, or nothing. */
    @Nullable
    String text(String language, String place) {
        return texts.get(language + "." + place);
    }

    private static void between(String field, long value, long least, long most) {
        if (value < least || value > most) {
            throw DomainException.invalid(field, "range");
        }
    }

    /** Whether it is an address that a customer may be sent to. */
    static boolean isWeb(String text) {
        try {
            URI uri = new URI(text);
            return text.length() <= LONGEST_URL
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null;
        } catch (URISyntaxException none) {
            return false;
        }
    }

    private static String web(String text) {
        if (!isWeb(text)) {
            throw DomainException.invalid("order_url", "campaigns_campaignSettings.bad_url");
        }
        return URI.create(text).toASCIIString();
    }
}
