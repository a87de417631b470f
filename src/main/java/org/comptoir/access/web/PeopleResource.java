package org.comptoir.access.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.comptoir.access.Caller;
import org.comptoir.access.PeopleDesk;
import org.comptoir.access.PeopleFilter;
import org.comptoir.access.PeopleOrder;
import org.comptoir.access.Permissions;
import org.comptoir.access.Person;
import org.comptoir.access.PersonEdit;
import org.comptoir.access.Pin;
import org.comptoir.access.UserRow;
import org.comptoir.kernel.EmailAddress;
import org.comptoir.kernel.PageRequest;
import org.comptoir.platform.rest.Answers;
import org.comptoir.platform.rest.Envelope;
import org.comptoir.platform.rest.PinHeaders;
import org.jspecify.annotations.Nullable;

/** The people of the caller's tenant over the API, by name. */
@Path("/staff/users")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class PeopleResource {
    @Inject
    private PeopleDesk desk;

    @Inject
    private Caller caller;

    @GET
    @RolesAllowed(Permissions.USER_READ)
    public Envelope.Many<UserRow> list(
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("page_size") @DefaultValue("20") int pageSize,
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("role") @DefaultValue("") String role,
            @QueryParam("state") PeopleFilter.@Nullable State state,
            @QueryParam("sign_in") PeopleFilter.@Nullable LastSignIn signIn) {
        return Envelope.of(desk.people(
                caller.actor(),
                new PeopleFilter(text, role, state, signIn),
                PeopleOrder.BY_NAME,
                PageRequest.small(page, pageSize)));
    }

    @GET
    @RolesAllowed(Permissions.USER_READ)
    @Path("/{id}")
    public Envelope.One<Person> one(@PathParam("id") long id) {
        return Envelope.of(desk.person(caller.actor(), id));
    }

    /** Whoever is created gets a mail to choose a password. */
    @POST
    @RolesAllowed(Permissions.USER_CREATE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(status = 201, one = Person.class)
    public Response create(@BeanParam PinHeaders pin, Body body) {
        long id = desk.invite(caller.actor(), pin.as(Pin::new), body.toEdit());
        return Response.status(Response.Status.CREATED)
                .entity(Envelope.of(desk.changed(caller.actor(), id)))
                .build();
    }

    @PUT
    @RolesAllowed(Permissions.USER_UPDATE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    public Envelope.One<Person> update(@BeanParam PinHeaders pin, @PathParam("id") long id, Update body) {
        desk.update(caller.actor(), pin.as(Pin::new), id, body.toEdit(), body.version());
        return changed(id);
    }

    @POST
    @RolesAllowed(Permissions.USER_UPDATE)
    @Path("/{id}/invite")
    public Envelope.One<Person> inviteAgain(@PathParam("id") long id) {
        desk.inviteAgain(caller.actor(), id);
        return changed(id);
    }

    @POST
    @RolesAllowed(Permissions.USER_UPDATE)
    @Path("/{id}/reset-pin")
    public Envelope.One<Person> resetPin(@BeanParam PinHeaders pin, @PathParam("id") long id) {
        desk.resetPin(caller.actor(), pin.as(Pin::new), id);
        return changed(id);
    }

    @POST
    @RolesAllowed(Permissions.USER_DEACTIVATE)
    @Path("/{id}/deactivate")
    public Envelope.One<Person> deactivate(@BeanParam PinHeaders pin, @PathParam("id") long id) {
        desk.deactivate(caller.actor(), pin.as(Pin::new), id);
        return changed(id);
    }

    @POST
    @RolesAllowed(Permissions.USER_DEACTIVATE)
    @Path("/{id}/reactivate")
    public Envelope.One<Person> reactivate(@BeanParam PinHeaders pin, @PathParam("id") long id) {
        desk.reactivate(caller.actor(), pin.as(Pin::new), id);
        return changed(id);
    }

    /** Removes what leads to the person, for good. */
    @DELETE
    @RolesAllowed(Permissions.USER_DEACTIVATE)
    @Path("/{id}")
    public Envelope.One<Person> erase(@BeanParam PinHeaders pin, @PathParam("id") long id) {
        desk.erase(caller.actor(), pin.as(Pin::new), id);
        return changed(id);
    }

    private Envelope.One<Person> changed(long id) {
        return Envelope.of(desk.changed(caller.actor(), id));
    }

    /** Somebody to create. */
    public record Body(
            String email,
            String firstName,
            String lastName,
            String role,
            @Nullable Boolean receiveOrderNotifications) {
        PersonEdit toEdit() {
            return new PersonEdit(
                    new EmailAddress(email), firstName, lastName, role, Boolean.TRUE.equals(receiveOrderNotifications));
        }
    }

    /** Somebody as they shall be, and the version that was read. */
    public record Update(
            String email,
            String firstName,
            String lastName,
            String role,
            @Nullable Boolean receiveOrderNotifications,
            long version) {
        PersonEdit toEdit() {
            return new Body(email, firstName, lastName, role, receiveOrderNotifications).toEdit();
        }
    }
}
