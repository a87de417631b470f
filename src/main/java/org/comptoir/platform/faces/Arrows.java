package org.comptoir.platform.faces;

import org.primefaces.PrimeFaces;

/** Rows that two buttons move, {@code up} and {@code down}: the key goes with the row, so that it can be pressed again. */
public final class Arrows {
    private Arrows() {}

    /** {@code row} is the client id that its buttons begin with where it stands now; {@code further}: whether it can go on that way. */
    public static void focus(String row, String pressed, boolean further) {
        String other = pressed.equals("up") ? "down" : "up";
        // what PrimeFaces focuses itself is never a button, and afterwards it would go back to the old place
        PrimeFaces.current()
                .executeScript("PrimeFaces.customFocus=true;document.getElementById('"
                        + row
                        + (further ? pressed : other)
                        + "').focus()");
    }
}
