package org.comptoir.catalogue.web;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.comptoir.access.RequestTenant;
import org.comptoir.catalogue.Catalogue;
import org.comptoir.catalogue.OfferedMenu;
import org.comptoir.kernel.TenantId;
import org.comptoir.platform.rest.Answers;
import org.comptoir.platform.rest.Envelope;
import org.comptoir.platform.rest.RateLimited;
import org.comptoir.platform.rest.Tagged;

/** The menus that customers see; a single one with its slots. */
@Path("/menus")
@PermitAll
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class OfferedMenusResource {
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
    @Answers(many = OfferedMenu.class)
    public Response list() {
        TenantId shop = tenant.id();
        return cache.get(shop, "menus", () -> Envelope.of(catalogue.menus(shop)))
                .answer(headers);
    }

    @GET
    @Path("/{id}")
    @RateLimited
    @Answers(one = OfferedMenu.WithSlots.class)
    public Response one(@PathParam("id") long id) {
        return Tagged.of(Envelope.of(catalogue.menu(tenant.id(), id))).answer(headers);
    }
}
