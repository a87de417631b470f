package org.comptoir.campaigns;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.comptoir.kernel.DomainException;
import org.comptoir.outbox.WhatsAppTemplate;
import org.jspecify.annotations.Nullable;

/**
 * How a shop tells those who waited.
 *
 * @param isEnabled whether an arrival starts the waves by itself
 * @param quietDays how long somebody who was told is not told again
 * @param windowStart when short messages to phones may begin to go, in the shop's zone
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
        LocalTime windowStart,
        LocalTime windowEnd,
        Map<String, String> texts,
        @Nullable String orderUrl,
        long version) {
    private static final Pattern PLACES = Pattern.compile(
            "(fr|en)\\.(subject|lead|subject2|lead2|sms|whatsapp|whatsapp_name|whatsapp_language|whatsapp_category)");
    private static final String TEMPLATE = "restock";
    private static final String UTILITY = "utility";
    private static final int LONGEST_TEXT = 600;
    private static final int LONGEST_URL = 1000;
    private static final long MOST_HOURS = 2000;
    private static final long MOST_DAYS = 365;
    private static final long MOST_PERCENT = 90;
    private static final long MOST_CENTS = 100_000;
    private static final BigDecimal MOST_FACTOR = new BigDecimal("99.99");

    /** What the law of France leaves to advertising by phone. */
    private static final LocalTime OPENS = LocalTime.of(8, 0);

    private static final LocalTime CLOSES = LocalTime.of(20, 0);

    /** Last: its making looks at the bounds above. */
    static final CampaignSettings DEFAULTS =
            new CampaignSettings(true, 72, BigDecimal.ONE, 30, true, 10, 14, OPENS, CLOSES, Map.of(), null, 0);

    public CampaignSettings {
        between("wave2_delay_hours", wave2DelayHours, 1, MOST_HOURS);
        between("quiet_days", quietDays, 0, MOST_DAYS);
        between("coupon_days", couponDays, 1, MOST_DAYS);
        between("coupon_value", couponValue, 1, isPercent ? MOST_PERCENT : MOST_CENTS);
        if (stockFactor.signum() <= 0 || stockFactor.compareTo(MOST_FACTOR) > 0) {
            throw DomainException.invalid("stock_factor", "range");
        }
        if (!windowStart.isBefore(windowEnd)) {
            throw DomainException.invalid("window_end", "campaigns_campaignSettings.no_window");
        }
        Map<String, String> said = new TreeMap<>();
        texts.forEach((place, text) -> {
            if (!PLACES.matcher(place).matches()) {
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

    String templateName(String language) {
        return texts.getOrDefault(language + ".whatsapp_name", TEMPLATE);
    }

    String templateLanguage(String language) {
        return texts.getOrDefault(language + ".whatsapp_language", language);
    }

    WhatsAppTemplate.Category templateCategory(String language) {
        return UTILITY.equals(texts.get(language + ".whatsapp_category"))
                ? WhatsAppTemplate.Category.UTILITY
                : WhatsAppTemplate.Category.MARKETING;
    }

    /** The same with these words in place of those of the same places. */
    CampaignSettings saying(Map<String, String> words) {
        Map<String, String> all = new TreeMap<>(texts);
        all.putAll(words);
        return with(windowStart, windowEnd, all, version);
    }

    /** The same with another window and other words. */
    public CampaignSettings with(LocalTime start, LocalTime end, Map<String, String> words, long read) {
        return new CampaignSettings(
                isEnabled,
                wave2DelayHours,
                stockFactor,
                quietDays,
                isPercent,
                couponValue,
                couponDays,
                start,
                end,
                words,
                orderUrl,
                read);
    }

    /** Refuses words that nobody could send; what stands in the database is read whatever it says. */
    CampaignSettings checked() {
        texts.forEach(CampaignSettings::check);
        return this;
    }

    private static void check(String place, String text) {
        String field = place.replace('.', '_');
        String what = place.substring(place.indexOf('.') + 1);
        switch (what) {
            case "sms", "whatsapp" -> Words.check(field, text, Words.OF_TEXTS);
            case "whatsapp_name" ->
                require(field, text.matches("[a-z0-9_]{1,100}"), "campaigns_campaignSettings.bad_template");
            case "whatsapp_language" ->
                require(field, text.matches("[a-z]{2,3}(_[A-Z]{2})?"), "campaigns_campaignSettings.bad_language");
            case "whatsapp_category" ->
                require(field, text.matches("marketing|utility"), "campaigns_campaignSettings.no_place");
            default -> Words.check(field, text, Words.OF_MAILS);
        }
    }

    private static void require(String field, boolean good, String sentence) {
        if (!good) {
            throw DomainException.invalid(field, sentence);
        }
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
