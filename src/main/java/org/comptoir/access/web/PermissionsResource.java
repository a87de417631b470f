package org.comptoir.access.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.comptoir.access.Caller;
import org.comptoir.access.PermissionRow;
import org.comptoir.access.Permissions;
import org.comptoir.access.RolesDesk;
import org.comptoir.platform.rest.Envelope;

/** The permission codes that a role can be given. */
@Path("/staff/permissions")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class PermissionsResource {
    @Inject
    private RolesDesk desk;

    @Inject
    private Caller caller;

    @GET
    @RolesAllowed({Permissions.ROLE_MANAGE, Permissions.USER_READ})
    public Envelope.Many<PermissionRow> list() {
        return Envelope.of(desk.permissions(caller.actor()));
    }
}
