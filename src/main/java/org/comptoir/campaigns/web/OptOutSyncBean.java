package org.comptoir.campaigns.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Locale;
import org.comptoir.access.Caller;
import org.comptoir.campaigns.OptOutSyncDesk;
import org.comptoir.campaigns.UpstreamEdit;
import org.comptoir.campaigns.UpstreamState;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.faces.Notices;
import org.jspecify.annotations.Nullable;

/** The shop upstream: how far we are with it, where it is, and the word that it is asked now. */
@Named
@ViewScoped
public class OptOutSyncBean implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient OptOutSyncDesk desk;

    @Inject
    private transient Caller caller;

    @Inject
    private transient Notices notices;

    private boolean enabled;
    private String baseUrl = "";
    private String token = "";
    private long version;
    private transient @Nullable UpstreamState state;

    public void load() {
        UpstreamState read = getState();
        enabled = read.version() == 0 || read.isEnabled();
        baseUrl = read.baseUrl();
        version = read.version();
    }

    public UpstreamState getState() {
        UpstreamState read = state;
        if (read == null) {
            read = desk.state(caller.actor());
            state = read;
        }
        return read;
    }

    /** Asked every other second while a run is under way. */
    public void refresh() {
        state = null;
    }

    public void save() {
        try {
            UpstreamState saved = Retry.on(() -> desk.save(caller.actor(), edit()));
            state = saved;
            version = saved.version();
            baseUrl = saved.baseUrl();
            token = "";
            notices.done("campaigns_optOutSync.saved");
        } catch (DomainException refused) {
            version = refused.versionOr(version);
            if (refused.code() != ErrorCode.CONFLICT) {
                throw refused;
            }
            notices.warn("campaigns_optOutSync.stale_edit");
        }
    }

    /** With what is written, saved or not. */
    public void check() {
        desk.check(caller.actor(), edit())
                .ifPresentOrElse(
                        trouble -> notices.warn(said(trouble.name())), () -> notices.done("campaigns_optOutSync.well"));
    }

    public void run(boolean everything) {
        state = Retry.on(() -> desk.run(caller.actor(), everything));
        notices.done("campaigns_optOutSync.begun");
    }

    /** What stands against it, as a sentence. */
    public @Nullable String getTrouble() {
        return getState().trouble() == null
                ? null
                : notices.text(said(String.valueOf(getState().trouble())));
    }

    /** In one word. */
    public String getStanding() {
        UpstreamState now = getState();
        if (now.isRunning()) {
            return "running";
        }
        return !now.isEnabled() ? "off" : now.isStale() ? "stale" : now.trouble() != null ? "behind" : "fine";
    }

    /** A run that was asked for begins within seconds; until it has, and while it goes on, the page looks again. */
    public boolean isMoving() {
        UpstreamState now = getState();
        return now.isRunning() || now.isEnabled() && now.succeededAt() == null && now.trouble() == null;
    }

    private UpstreamEdit edit() {
        return new UpstreamEdit(baseUrl, token, enabled, version);
    }

    private static String said(String trouble) {
        return "campaigns_trouble." + trouble.toLowerCase(Locale.ROOT);
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    public String getBaseUrl() {
        return baseUrl;
    }

    public void setBaseUrl(@Nullable String baseUrl) {
        this.baseUrl = baseUrl == null ? "" : baseUrl;
    }

    public String getToken() {
        return token;
    }

    public void setToken(@Nullable String token) {
        this.token = token == null ? "" : token;
    }
}
