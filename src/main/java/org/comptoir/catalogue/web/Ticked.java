package org.comptoir.catalogue.web;

import java.util.Arrays;
import java.util.List;
import org.omnifaces.util.Faces;

/** The boxes of a list's rows: plain ones, so that they need no state. */
final class Ticked {
    private static final String NAME = "tick";

    private Ticked() {}

    static List<Long> ids() {
        String[] values = Faces.getRequestParameterValues(NAME);
        return values == null
                ? List.of()
                : Arrays.stream(values)
                        .filter(value -> value.matches("\\d{1,10}"))
                        .map(Long::valueOf)
                        .toList();
    }
}
