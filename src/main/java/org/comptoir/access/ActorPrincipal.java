package org.comptoir.access;

import jakarta.security.enterprise.CallerPrincipal;

/** The caller of this request, with everything that one statement told about them. */
public class ActorPrincipal extends CallerPrincipal {
    private static final long serialVersionUID = 1L;

    private final transient Actor actor;

    public ActorPrincipal(Actor actor) {
        super(Long.toString(actor.userId()));
        this.actor = actor;
    }

    public Actor actor() {
        return actor;
    }
}
