package org.comptoir.catalogue.web;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.comptoir.catalogue.Allergen;
import org.comptoir.catalogue.Catalogue;
import org.comptoir.platform.rest.Answers;
import org.comptoir.platform.rest.Envelope;
import org.comptoir.platform.rest.RateLimited;

/** The fourteen allergens by name. */
@Path("/allergens")
@PermitAll
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class AllergenNamesResource {
    @Inject
    private Catalogue catalogue;

    @Inject
    private OfferCache cache;

    @Context
    private HttpHeaders headers;

    @GET
    @RateLimited
    @Answers(many = Allergen.class)
    public Response list() {
        return cache.get(null, "allergens", () -> Envelope.of(catalogue.allergens()))
                .answer(headers);
    }
}
