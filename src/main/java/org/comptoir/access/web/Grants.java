package org.comptoir.access.web;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.omnifaces.util.Faces;

/**
 * What the plain checkboxes named "grants" sent. They are no components, so that thirty permissions for ten roles stay light;
 * an empty one always comes along and tells "none is ticked" from "nothing was sent".
 */
final class Grants {
    private static final String NAME = "grants";

    private Grants() {}

    static Set<String> posted(Supplier<Set<String>> otherwise) {
        String[] sent = Faces.getRequestParameterValues(NAME);
        if (sent == null) {
            return otherwise.get();
        }
        Set<String> ticked = new TreeSet<>(Arrays.asList(sent));
        ticked.remove("");
        return ticked;
    }
}
