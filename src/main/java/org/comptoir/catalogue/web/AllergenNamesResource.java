package org.comptoir.catalogue.web;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
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
import org.comptoir.platform.rest.Tagged;

/** The fourteen allergens by name. */
@Path("/allergens")
@PermitAll
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AllergenNamesResource {
    @Inject
    private Catalogue catalogue;

    @Context
    private HttpHeaders headers;

    @GET
    @RateLimited
    @Answers(many = Allergen.class)
    public Response list() {
        return Tagged.of(Envelope.of(catalogue.allergens())).answer(headers);
    }
}
