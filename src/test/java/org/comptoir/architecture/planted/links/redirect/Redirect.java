package org.comptoir.architecture.planted.links.redirect;

import org.comptoir.architecture.Breaks;
import org.comptoir.architecture.planted.access.Actor;

/** Its room may use access; a WAR of its own may not. */
@Breaks("redirect alone")
public class Redirect {
    Actor actor() {
        return new Actor("a");
    }
}
