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
import org.comptoir.access.RequestTenant;
import org.comptoir.catalogue.Catalogue;
import org.comptoir.catalogue.OfferedCategory;
import org.comptoir.kernel.TenantId;
import org.comptoir.platform.rest.Answers;
import org.comptoir.platform.rest.Envelope;
import org.comptoir.platform.rest.RateLimited;

/** The categories that customers see. */
@Path("/categories")
@PermitAll
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class OfferedCategoriesResource {
    @Inject
    private Catalogue catalogue;

    @Inject
    private RequestTenant tenant;

    @Inject
    private OfferCache cache;

    @Context
    private HttpHeaders headers;

    @GET
    @RateLimited
    @Answers(many = OfferedCategory.class)
    public Response list() {
        TenantId shop = tenant.id();
        return cache.get(shop, "categories", () -> Envelope.of(catalogue.categories(shop)))
                .answer(headers);
    }
}
