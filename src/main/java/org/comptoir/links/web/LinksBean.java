package org.comptoir.links.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.comptoir.access.Caller;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.Page;
import org.comptoir.kernel.PageRequest;
import org.comptoir.links.Link;
import org.comptoir.links.LinkFilter;
import org.comptoir.links.LinksDesk;
import org.comptoir.links.TagClicks;
import org.comptoir.platform.faces.ListAddress;
import org.jspecify.annotations.Nullable;

/** The links, found by an address that can be kept and sent. */
@Named
@RequestScoped
public class LinksBean {
    @Inject
    private LinksDesk desk;

    @Inject
    private Caller caller;

    private final ListAddress address = new ListAddress("/links/links", "q", "tag", "channel");
    private String cursor = "";
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
        String query = address.getQuery();
        return "/links/links" + (query.isEmpty() ? "?" : query + "&") + "cursor=" + place;
    }

    /** Tags that were clicked, and the one that is chosen even if it was not. */
    public List<String> getTags() {
        List<String> tags = new ArrayList<>(desk.tags(caller.actor()));
        String chosen = address.text("tag");
        if (!chosen.isEmpty() && !tags.contains(chosen)) {
            tags.add(0, chosen);
        }
        return tags;
    }

    /** What the chosen tag brought, channel by channel. */
    public List<TagClicks> getTagged() {
        String tag = address.text("tag");
        return tag.isEmpty() ? List.of() : desk.tag(caller.actor(), tag);
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
