package org.comptoir.links.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.comptoir.access.Caller;
import org.comptoir.kernel.DomainException;
import org.comptoir.links.LinksDesk;
import org.comptoir.links.NewLink;
import org.comptoir.platform.faces.Notices;
import org.jspecify.annotations.Nullable;

/** A link made by hand; it ends with the last day that is entered, in the shop's zone. */
@Named
@ViewScoped
public class NewLinkBean implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private LinksDesk desk;

    @Inject
    private Caller caller;

    @Inject
    private Notices notices;

    private String targetUrl = "";
    private String channel = "";
    private String tag = "";
    private String expiresAt = "";

    public void save() {
        NewLink wanted = new NewLink(targetUrl, channel, tag, null, end());
        String token = desk.create(caller.actor(), wanted).token();
        notices.doneOn("links/link?token=" + token, "links_link.created");
    }

    private @Nullable Instant end() {
        try {
            return expiresAt.isBlank()
                    ? null
                    : LocalDate.parse(expiresAt)
                            .plusDays(1)
                            .atStartOfDay(caller.actor().zone())
                            .toInstant();
        } catch (DateTimeException none) {
            throw DomainException.invalid("expires_at", "links_link.bad_date");
        }
    }

    public String getTargetUrl() {
        return targetUrl;
    }

    public void setTargetUrl(@Nullable String targetUrl) {
        this.targetUrl = targetUrl == null ? "" : targetUrl;
    }

    public String getChannel() {
        return channel;
    }

    public void setChannel(@Nullable String channel) {
        this.channel = channel == null ? "" : channel;
    }

    public String getTag() {
        return tag;
    }

    public void setTag(@Nullable String tag) {
        this.tag = tag == null ? "" : tag;
    }

    public String getExpiresAt() {
        return expiresAt;
    }

    public void setExpiresAt(@Nullable String expiresAt) {
        this.expiresAt = expiresAt == null ? "" : expiresAt;
    }
}
