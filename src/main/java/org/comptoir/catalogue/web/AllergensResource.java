package org.comptoir.catalogue.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.comptoir.access.Caller;
import org.comptoir.access.Permissions;
import org.comptoir.catalogue.AllergensDesk;
import org.comptoir.catalogue.IngredientAllergens;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.rest.Envelope;

/** Which of the fourteen allergens an ingredient holds. */
@Path("/staff/ingredients/{ingredient_id}/allergens")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class AllergensResource {
    @Inject
    private AllergensDesk desk;

    @Inject
    private Caller caller;

    @GET
    @RolesAllowed(Permissions.INGREDIENT_MANAGE)
    public Envelope.One<IngredientAllergens> one(@PathParam("ingredient_id") long id) {
        return Envelope.of(desk.ingredient(caller.actor(), id));
    }

    @PUT
    @RolesAllowed(Permissions.INGREDIENT_MANAGE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Envelope.One<IngredientAllergens> declare(@PathParam("ingredient_id") long id, Declaration body) {
        return Envelope.of(Retry.on(() -> desk.declare(caller.actor(), id, body.allergens())));
    }

    /** Their codes, all that it holds. */
    public record Declaration(List<String> allergens) {}
}
