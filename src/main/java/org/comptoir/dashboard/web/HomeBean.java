package org.comptoir.dashboard.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZonedDateTime;
import org.comptoir.access.Actor;
import org.comptoir.access.Caller;
import org.comptoir.platform.time.Time;

/** The first page after sign-in. */
@Named
@RequestScoped
public class HomeBean {
    @Inject
    private Caller caller;

    @Inject
    private Time time;

    public Actor getActor() {
        return caller.actor();
    }

    /** Now, on the shop's own clock. */
    public ZonedDateTime getNow() {
        return time.now().atZone(caller.actor().zone());
    }
}
