package org.comptoir.campaigns.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
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

/** What phones are told, and when: shown as it is written, with what it costs. */
@Named
@ViewScoped
public class PhoneTextsBean implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient SettingsDesk desk;

    @Inject
    private transient SamplesDesk samples;

    @Inject
    private transient Caller caller;

    @Inject
    private transient Notices notices;

    private final Map<String, String> texts = new TreeMap<>();
    private transient @Nullable Map<String, Shown> shown;
    private String opens = "";
    private String closes = "";
    private String phone = "";
    private long version;

    /** What a phone would show, or why it cannot be sent like that. */
    public record Shown(
            SamplesDesk.@Nullable Text text, @Nullable String wrong) {}

    public void load() {
        CampaignSettings read = desk.settings(caller.actor());
        texts.putAll(read.texts());
        opens = read.windowStart().toString();
        closes = read.windowEnd().toString();
        version = read.version();
    }

    /** What is not shown here stays as it was read. */
    public void save() {
        LocalTime start = time("window_start", opens);
        LocalTime end = time("window_end", closes);
        try {
            CampaignSettings wanted = desk.settings(caller.actor()).with(start, end, said(), version);
            version = Retry.on(() -> desk.save(caller.actor(), wanted)).version();
            notices.done("campaigns_phoneTexts.saved");
        } catch (DomainException refused) {
            version = refused.versionOr(version);
            if (refused.code() != ErrorCode.CONFLICT) {
                throw refused;
            }
            notices.warn("campaigns_campaignSettings.stale");
        }
    }

    /** Sends what is saved to that phone. */
    public void test(String message, String language) {
        String to = samples.test(caller.actor(), message(message), language, phone);
        notices.done("campaigns_campaignSettings.tested", to);
    }

    /** Looked at anew whenever something was typed. */
    public void retype() {
        shown = null;
    }

    public Shown shown(String message, String language) {
        Map<String, Shown> all = shown;
        if (all == null) {
            all = new HashMap<>();
            shown = all;
        }
        return all.computeIfAbsent(message + language, key -> look(message(message), language));
    }

    private Shown look(Message message, String language) {
        String place = language + "." + message.name().toLowerCase(Locale.ROOT);
        Map<String, String> own = Map.of(place, said().getOrDefault(place, ""));
        try {
            return new Shown(samples.text(caller.actor(), message, language, own), null);
        } catch (DomainException refused) {
            Object reason = refused.details().get("reason");
            return new Shown(null, reason == null ? "" : notices.text(reason.toString()));
        }
    }

    private static Message message(String name) {
        return name.equals("sms") ? Message.SMS : Message.WHATSAPP;
    }

    private static LocalTime time(String field, String typed) {
        try {
            return LocalTime.parse(typed.strip());
        } catch (DateTimeParseException none) {
            throw DomainException.invalid(field, "campaigns_phoneTexts.no_time");
        }
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

    public Map<String, String> getTexts() {
        return texts;
    }

    public String getOpens() {
        return opens;
    }

    public void setOpens(@Nullable String opens) {
        this.opens = opens == null ? "" : opens;
    }

    public String getCloses() {
        return closes;
    }

    public void setCloses(@Nullable String closes) {
        this.closes = closes == null ? "" : closes;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone == null ? "" : phone;
    }
}
