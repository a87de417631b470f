package org.comptoir.platform.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.ServletContext;
import java.net.MalformedURLException;
import java.util.List;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** The navigation of the person who looks: the rooms that exist and that their codes open. */
@Named
@RequestScoped
public class Rooms {
    private static final int ON_A_PHONE = 4;

    @Inject
    private SecurityContext security;

    @Inject
    private ServletContext application;

    private @Nullable List<Room> open;

    /** Every room that is open, in the order of the bar. */
    public List<Room> getAll() {
        List<Room> known = open;
        if (known == null) {
            known = Room.ALL.stream().filter(this::opens).toList();
            open = known;
        }
        return known;
    }

    /** The first four, for the bar at the thumb. */
    public List<Room> getFirst() {
        return getAll().subList(0, Math.min(ON_A_PHONE, getAll().size()));
    }

    /** The others, behind "More". */
    public List<Room> getOthers() {
        return getAll().subList(Math.min(ON_A_PHONE, getAll().size()), getAll().size());
    }

    /** "page" where the page stands in this room, for aria-current; null elsewhere. A page may name its room itself. */
    public @Nullable String current(Room room, @Nullable String named) {
        boolean here = named == null || named.isEmpty()
                ? FacesContext.getCurrentInstance().getViewRoot().getViewId().equals(room.path() + ".xhtml")
                : named.equals(room.key());
        return here ? "page" : null;
    }

    /** The key of the door that leads to this page, for its name {@code nav.<key>}; null where no door does. */
    public @Nullable String named(String path) {
        return Room.ALL.stream()
                .filter(room -> room.path().equals(path))
                .map(Room::key)
                .findFirst()
                .orElse(null);
    }

    /** What a page is called: as its door is, or by its own title {@code <room>_<page>.title}; its path where it has neither. */
    public String title(String path) {
        ResourceBundle words = Faces.getResourceBundle("msg");
        String door = named(path);
        String key = door == null ? path.substring(1).replace('/', '_') + ".title" : "nav." + door;
        return words.containsKey(key) ? words.getString(key) : path;
    }

    private boolean opens(Room room) {
        return exists(room) && (room.codes().isEmpty() || room.codes().stream().anyMatch(security::isCallerInRole));
    }

    private boolean exists(Room room) {
        try {
            return application.getResource(room.path() + ".xhtml") != null;
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(room.path(), impossible);
        }
    }
}
