package org.comptoir.access.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.comptoir.access.Caller;
import org.comptoir.access.PeopleDesk;
import org.comptoir.access.Permissions;
import org.comptoir.access.Pin;
import org.comptoir.kernel.EmailAddress;
import org.comptoir.kernel.Phone;
import org.comptoir.platform.rest.Envelope;
import org.comptoir.platform.rest.PinHeaders;
import org.jspecify.annotations.Nullable;

/** Customers who asked to be forgotten. */
@Path("/staff/erasures")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ErasuresResource {
    @Inject
    private PeopleDesk desk;

    @Inject
    private Caller caller;

    @POST
    @RolesAllowed(Permissions.USER_DEACTIVATE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Envelope.One<Report> erase(@BeanParam PinHeaders pin, Body body) {
        return Envelope.of(new Report(desk.eraseCustomer(
                caller.actor(),
                pin.as(Pin::new),
                body.email() == null ? null : new EmailAddress(body.email()),
                body.phone() == null ? null : new Phone(body.phone()))));
    }

    /** Whom to forget; one of the two at least. */
    public record Body(@Nullable String email, @Nullable String phone) {}

    /** How many rows of which kind are gone. */
    public record Report(Map<String, Integer> removed) {}
}
