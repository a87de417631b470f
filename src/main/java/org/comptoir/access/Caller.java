package org.comptoir.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.util.Optional;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;

/** Hands the signed-in person of this request to pages and resources, which pass them on to a Desk. */
@RequestScoped
public class Caller {
    @Inject
    private SecurityContext security;

    public Optional<Actor> find() {
        return security.getPrincipalsByType(ActorPrincipal.class).stream()
                .findFirst()
                .map(ActorPrincipal::actor);
    }

    /** The person, or 401 where nobody is signed in. */
    public Actor actor() {
        return find().orElseThrow(() -> new DomainException(ErrorCode.AUTH_REQUIRED));
    }
}
