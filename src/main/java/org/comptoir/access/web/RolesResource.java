package org.comptoir.access.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.comptoir.access.Caller;
import org.comptoir.access.Permissions;
import org.comptoir.access.RoleRow;
import org.comptoir.access.RolesDesk;
import org.comptoir.platform.rest.Envelope;

/** The roles of the caller's tenant over the API, whole: there are never many. */
@Path("/staff/roles")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RolesResource {
    @Inject
    private RolesDesk desk;

    @Inject
    private Caller caller;

    @GET
    @RolesAllowed({Permissions.ROLE_MANAGE, Permissions.USER_READ})
    public Envelope.Many<RoleRow> list() {
        return Envelope.of(desk.roles(caller.actor()));
    }
}
