package org.comptoir.access.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.comptoir.access.Caller;
import org.comptoir.access.PeopleDesk;
import org.comptoir.access.PeopleFilter;
import org.comptoir.access.PeopleOrder;
import org.comptoir.access.Permissions;
import org.comptoir.access.Person;
import org.comptoir.access.UserRow;
import org.comptoir.kernel.PageRequest;
import org.comptoir.platform.rest.Envelope;
import org.jspecify.annotations.Nullable;

/** The people of the caller's tenant over the API, by name. */
@Path("/staff/users")
@RequestScoped
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
}
