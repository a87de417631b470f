package org.comptoir.links.redirect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a click is told by, however the request came: as the servlet's or as the server's own. */
interface Visit {
    @Nullable
    String header(String name);

    List<String> headers(String name);

    @Nullable
    String query();

    /** Who holds the other end of the connection. */
    String remote();
}
