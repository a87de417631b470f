package org.comptoir.campaigns.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Map;
import java.util.TreeMap;
import org.comptoir.access.Caller;
import org.comptoir.campaigns.CampaignSettings;
import org.comptoir.campaigns.Message;
import org.comptoir.campaigns.SamplesDesk;
import org.comptoir.campaigns.SettingsDesk;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.faces.Notices;
import org.jspecify.annotations.Nullable;

/** How those who waited are told: the switch, the coupon, the times, and own words in both languages. */
@Named
@ViewScoped
public class CampaignSettingsBean implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int HUNDREDTHS = 2;

    @Inject
    private transient SettingsDesk desk;

    @Inject
    private transient SamplesDesk samples;

    @Inject
    private transient Caller caller;

    @Inject
    private transient Notices notices;

    private boolean enabled;
    private String kind = "percent";
    private long percent = 10;
    private @Nullable Long amount = 100L;
    private final Map<String, String> numbers = new TreeMap<>();
    private final Map<String, String> texts = new TreeMap<>();
    private LocalTime opens = LocalTime.MIN;
    private LocalTime closes = LocalTime.MAX;
    private String orderUrl = "";
    private long version;

    public void load() {
        CampaignSettings read = desk.settings(caller.actor());
        enabled = read.isEnabled();
        kind = read.isPercent() ? "percent" : "amount";
        percent = read.isPercent() ? read.couponValue() : percent;
        amount = read.isPercent() ? amount : Long.valueOf(read.couponValue());
        numbers.put("coupon_days", Long.toString(read.couponDays()));
        numbers.put("quiet_days", Long.toString(read.quietDays()));
        numbers.put("wave2_delay_hours", Long.toString(read.wave2DelayHours()));
        numbers.put(
                "stock_percent",
                read.stockFactor().movePointRight(HUNDREDTHS).toBigInteger().toString());
        opens = read.windowStart();
        closes = read.windowEnd();
        texts.putAll(read.texts());
        orderUrl = read.orderUrl() == null ? "" : read.orderUrl();
        version = read.version();
    }

    public void save() {
        boolean isPercent = kind.equals("percent");
        CampaignSettings wanted = new CampaignSettings(
                enabled,
                number("wave2_delay_hours"),
                BigDecimal.valueOf(number("stock_percent"), HUNDREDTHS),
                number("quiet_days"),
                isPercent,
                isPercent ? percent : amount == null ? 0 : amount,
                number("coupon_days"),
                opens,
                closes,
                said(),
                orderUrl,
                version);
        try {
            version = Retry.on(() -> desk.save(caller.actor(), wanted)).version();
            notices.done("campaigns_campaignSettings.saved");
        } catch (DomainException refused) {
            version = refused.versionOr(version);
            if (refused.code() != ErrorCode.CONFLICT) {
                throw refused;
            }
            notices.warn("campaigns_campaignSettings.stale");
        }
    }

    /** Sends what is saved to whoever asks. */
    public void test(String wave, String language) {
        String to = samples.test(caller.actor(), wave.equals("second") ? Message.MAIL2 : Message.MAIL1, language);
        notices.done("campaigns_campaignSettings.tested", to);
    }

    /** What somebody left empty was not said. */
    private Map<String, String> said() {
        Map<String, String> said = new TreeMap<>();
        texts.forEach((place, text) -> {
            @Nullable String typed = text;
            if (typed != null && !typed.isBlank()) {
                said.put(place, typed);
            }
        });
        return said;
    }

    private long number(String field) {
        String typed = String.valueOf(numbers.get(field)).strip();
        if (!typed.matches("\\d{1,6}")) {
            throw DomainException.invalid(field, "range");
        }
        return Long.parseLong(typed);
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = "amount".equals(kind) ? "amount" : "percent";
    }

    public long getPercent() {
        return percent;
    }

    public void setPercent(long percent) {
        this.percent = percent;
    }

    /** In cents. */
    public @Nullable Long getAmount() {
        return amount;
    }

    public void setAmount(@Nullable Long amount) {
        this.amount = amount;
    }

    public Map<String, String> getNumbers() {
        return numbers;
    }

    public Map<String, String> getTexts() {
        return texts;
    }

    public String getOrderUrl() {
        return orderUrl;
    }

    public void setOrderUrl(@Nullable String orderUrl) {
        this.orderUrl = orderUrl == null ? "" : orderUrl;
    }
}
