package org.comptoir.access.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.comptoir.access.Caller;
import org.comptoir.access.OrderSource;
import org.comptoir.access.Permissions;
import org.comptoir.access.RolesDesk;
import org.comptoir.platform.rest.Envelope;

/** Where orders come from, for whoever says what a role sees. */
@Path("/staff/sources")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SourcesResource {
    @Inject
    private RolesDesk desk;

    @Inject
    private Caller caller;

    @GET
    @RolesAllowed({Permissions.ROLE_MANAGE, Permissions.USER_READ})
    public Envelope.Many<Source> list() {
        return Envelope.of(
                desk.sources(caller.actor()).stream().map(Source::new).toList());
    }

    /** A thing rather than a bare word, so that it can say more one day. */
    public record Source(OrderSource code) {}
}
