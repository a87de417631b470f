package org.comptoir.campaigns.web;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.comptoir.access.RequestTenant;
import org.comptoir.campaigns.Campaigns;
import org.comptoir.campaigns.NewReservation;
import org.comptoir.kernel.TenantId;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.rest.Answers;
import org.comptoir.platform.rest.Envelope;
import org.comptoir.platform.rest.RateLimited;

/** Where web shops reserve what is out of stock. */
@Path("/reservations")
@PermitAll
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReservationsResource {
    @Inject
    private Campaigns campaigns;

    @Inject
    private RequestTenant tenant;

    /** The same answer whatever is known already: a mail asks whether it was them. */
    @POST
    @RateLimited(perMinute = 30, burst = 10)
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(status = 202, one = Asked.class)
    public Response reserve(ReservationBody body) {
        TenantId shop = tenant.id();
        NewReservation wanted = body.toReservation();
        Retry.run(() -> campaigns.reserve(shop, wanted));
        return Response.status(Response.Status.ACCEPTED)
                .entity(Envelope.of(new Asked(true)))
                .build();
    }

    /** Nothing is reserved before the mailed link is followed and answered. */
    public record Asked(boolean mustBeConfirmed) {}
}
