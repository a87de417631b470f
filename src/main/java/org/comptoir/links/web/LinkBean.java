package org.comptoir.links.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.comptoir.access.Caller;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.links.DayClicks;
import org.comptoir.links.Link;
import org.comptoir.links.LinksDesk;
import org.comptoir.links.ReferrerClicks;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.faces.Formats;
import org.comptoir.platform.faces.Notices;
import org.comptoir.platform.time.Time;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** One link: what it brought, where people came from, its code to print. */
@Named
@ViewScoped
public class LinkBean implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHORT = 30;
    private static final int LONG = 90;

    @Inject
    private LinksDesk desk;

    @Inject
    private Caller caller;

    @Inject
    private Notices notices;

    @Inject
    private Formats formats;

    @Inject
    private Time time;

    private String token = "";
    private String days = "";
    private transient @Nullable Link link;
    private transient @Nullable List<DayClicks> clicks;
    private transient @Nullable List<ReferrerClicks> referrers;

    public Link getLink() {
        Link read = link;
        if (read == null) {
            if (token.isEmpty()) {
                throw new DomainException(ErrorCode.NOT_FOUND);
            }
            read = desk.link(caller.actor(), token);
            link = read;
        }
        return read;
    }

    /** NOT_FOUND before anything is shown; where none is asked for, they all are. */
    public void load() {
        if (token.isEmpty()) {
            Faces.redirect("/links/links");
            return;
        }
        getLink();
    }

    public void end() {
        Retry.on(() -> desk.end(caller.actor(), token));
        notices.doneOn("links/link?token=" + token, "links_link.ended_now");
    }

    public void rejudge() {
        Retry.on(() -> desk.rejudge(caller.actor(), token));
        notices.done("links_link.rejudged");
    }

    public boolean isOver() {
        var ends = getLink().expiresAt();
        return ends != null && !ends.isAfter(time.now());
    }

    /** Oldest first. */
    public List<DayClicks> getClicks() {
        List<DayClicks> read = clicks;
        if (read == null) {
            read = desk.days(caller.actor(), getLink().token(), getShown());
            clicks = read;
        }
        return read;
    }

    public KindBars getBars() {
        return KindBars.of(getClicks(), formats);
    }

    public List<ReferrerClicks> getReferrers() {
        List<ReferrerClicks> read = referrers;
        if (read == null) {
            read = desk.referrers(caller.actor(), getLink().token());
            referrers = read;
        }
        return read;
    }

    public int getShown() {
        return days.equals(Integer.toString(LONG)) ? LONG : SHORT;
    }

    public String getToken() {
        return token;
    }

    public void setToken(@Nullable String token) {
        this.token = token == null ? "" : token.strip();
    }

    public String getDays() {
        return days;
    }

    public void setDays(@Nullable String days) {
        this.days = days == null ? "" : days;
    }
}
