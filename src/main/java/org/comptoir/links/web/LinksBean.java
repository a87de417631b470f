package org.comptoir.links.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.comptoir.access.Caller;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.Page;
import org.comptoir.kernel.PageRequest;
import org.comptoir.links.DayClicks;
import org.comptoir.links.Link;
import org.comptoir.links.LinkFilter;
import org.comptoir.links.LinksDesk;
import org.comptoir.links.Overview;
import org.comptoir.links.ReferrerClicks;
import org.comptoir.links.TagClicks;
import org.comptoir.platform.faces.Formats;
import org.comptoir.platform.faces.ListAddress;
import org.jspecify.annotations.Nullable;

/** The links, found by an address that can be kept and sent. */
@Named
@RequestScoped
public class LinksBean {
    private static final int SHORT = 30;
    private static final int LONG = 90;

    @Inject
    private LinksDesk desk;

    @Inject
    private Caller caller;

    @Inject
    private Formats formats;

    private final ListAddress address = new ListAddress("/links/links", "q", "tag", "channel");
    private String cursor = "";
    private String days = "";
    private @Nullable Overview overview;
    private @Nullable Page<Link> found;

    /** The links asked for; an address that somebody bent shows the newest. */
    public Page<Link> getFound() {
        Page<Link> read = found;
        if (read == null) {
            read = read();
            found = read;
        }
        return read;
    }

    private Page<Link> read() {
        LinkFilter filter = new LinkFilter(address.text("q"), address.text("tag"), address.text("channel"));
        String place = cursor.isEmpty() ? null : cursor;
        try {
            return desk.links(
                    caller.actor(), filter, PageRequest.growing(1, PageRequest.DEFAULT_SIZE, place, Link.SORT_KEYS));
        } catch (DomainException bent) {
            if (place == null) {
                throw bent;
            }
            cursor = "";
            return read();
        }
    }

    /** Where it goes on. */
    public String at(String place) {
        return getHere() + "cursor=" + place;
    }

    /** Tags that were clicked, and the one that is chosen even if it was not. */
    public List<String> getTags() {
        List<String> known = getOverview().tags();
        return getTag().isEmpty() || known.contains(getTag())
                ? known
                : Stream.concat(Stream.of(getTag()), known.stream()).toList();
    }

    /** What the chosen tag brought, channel by channel. */
    public List<TagClicks> getTagged() {
        return getOverview().channels();
    }

    private Overview getOverview() {
        Overview read = overview;
        if (read == null) {
            read = desk.overview(caller.actor(), getTag(), getShown());
            overview = read;
        }
        return read;
    }

    /** Whether days are shown: they are counted for a tag or for everything, not for a search or a channel. */
    public boolean isCharted() {
        return address.text("q").isEmpty()
                && address.text("channel").isEmpty()
                && (!days.isEmpty() || !getBars().parts().isEmpty());
    }

    /** Oldest first, of the chosen tag or of all links. */
    public List<DayClicks> getClicks() {
        return getOverview().days();
    }

    public KindBars getBars() {
        return KindBars.of(getClicks(), formats);
    }

    public List<ReferrerClicks> getReferrers() {
        return getOverview().referrers();
    }

    public int getShown() {
        return days.equals(Integer.toString(LONG)) ? LONG : SHORT;
    }

    public String getTag() {
        return address.text("tag");
    }

    /** This page's address up to what may still be said. */
    public String getHere() {
        String query = address.getQuery();
        return "/links/links" + (query.isEmpty() ? "?" : query + "&");
    }

    public String getDays() {
        return days;
    }

    public void setDays(@Nullable String days) {
        this.days = days == null ? "" : days;
    }

    public ListAddress getAddress() {
        return address;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(@Nullable String cursor) {
        this.cursor = cursor == null ? "" : cursor;
    }
}
