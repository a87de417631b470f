package org.comptoir.catalogue.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.comptoir.access.Caller;
import org.comptoir.access.Permissions;
import org.comptoir.catalogue.Picture;
import org.comptoir.catalogue.ProductsDesk;
import org.comptoir.platform.rest.Answers;
import org.comptoir.platform.rest.Envelope;
import org.comptoir.platform.rest.TakesFile;

/** Takes pictures in; what comes is judged by its bytes, whatever type it says it has. */
@Path("/staff/media")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class PicturesResource {
    @Inject
    private ProductsDesk desk;

    @Inject
    private Caller caller;

    @POST
    @RolesAllowed({
        Permissions.PRODUCT_CREATE,
        Permissions.PRODUCT_UPDATE,
        Permissions.MENU_CREATE,
        Permissions.MENU_UPDATE,
        Permissions.CATEGORY_MANAGE
    })
    @Consumes({"image/jpeg", "image/png", "image/webp", MediaType.APPLICATION_OCTET_STREAM})
    @TakesFile(limit = Picture.LARGEST)
    @Answers(status = 201, one = Kept.class)
    public Response keep(byte[] picture) {
        return Response.status(Response.Status.CREATED)
                .entity(Envelope.of(new Kept(desk.picture(caller.actor(), picture))))
                .build();
    }

    /** Where it is kept. */
    public record Kept(String imagePath) {}
}
