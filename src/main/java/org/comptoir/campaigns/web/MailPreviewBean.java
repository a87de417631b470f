package org.comptoir.campaigns.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.comptoir.access.Actor;
import org.comptoir.access.Caller;
import org.comptoir.campaigns.Message;
import org.comptoir.campaigns.SamplesDesk;
import org.jspecify.annotations.Nullable;

/** A mail of a wave as a sample customer would get it. */
@Named
@RequestScoped
public class MailPreviewBean {
    @Inject
    private SamplesDesk desk;

    @Inject
    private Caller caller;

    private String wave = "first";
    private String language = "fr";
    private SamplesDesk.@Nullable Preview preview;

    /** Whatever else the wave says is the first. */
    static SamplesDesk.Preview preview(
            SamplesDesk desk, Actor actor, @Nullable String wave, @Nullable String language) {
        return desk.preview(
                actor, "second".equals(wave) ? Message.MAIL2 : Message.MAIL1, "en".equals(language) ? "en" : "fr");
    }

    public SamplesDesk.Preview getPreview() {
        SamplesDesk.Preview made = preview;
        if (made == null) {
            made = preview(desk, caller.actor(), wave, language);
            preview = made;
        }
        return made;
    }

    public String getQuery() {
        return "?wave=" + (wave.equals("second") ? wave : "first") + "&language="
                + (language.equals("en") ? "en" : "fr");
    }

    public String getWave() {
        return wave;
    }

    public void setWave(@Nullable String wave) {
        this.wave = wave == null ? "" : wave;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = language == null ? "" : language;
    }
}
