package org.comptoir.access.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import java.util.UUID;
import org.comptoir.access.Caller;
import org.comptoir.access.DeletionProgress;
import org.comptoir.access.NewTenant;
import org.comptoir.access.Permissions;
import org.comptoir.access.TenantRow;
import org.comptoir.access.TenantSettings;
import org.comptoir.access.TenantView;
import org.comptoir.access.TenantsDesk;
import org.comptoir.access.TenantsFilter;
import org.comptoir.kernel.EmailAddress;
import org.comptoir.kernel.PageRequest;
import org.comptoir.kernel.TenantId;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.rest.Answers;
import org.comptoir.platform.rest.Envelope;
import org.jspecify.annotations.Nullable;

/** Tenants, for those who run the installation. */
@Path("/staff/tenants")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TenantsResource {
    @Inject
    private TenantsDesk desk;

    @Inject
    private Caller caller;

    @POST
    @RolesAllowed(Permissions.TENANT_MANAGE)
    public Response create(Body body) {
        TenantId id = desk.createTenant(caller.actor(), body.toCommand());
        return Response.status(Response.Status.CREATED)
                .entity(Envelope.of(new Created(id.toString())))
                .build();
    }

    @GET
    @RolesAllowed(Permissions.TENANT_MANAGE)
    public Envelope.Many<TenantRow> list(
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("page_size") @DefaultValue("20") int pageSize,
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("state") TenantsFilter.@Nullable State state) {
        return Envelope.of(
                desk.tenants(caller.actor(), new TenantsFilter(text, state), PageRequest.small(page, pageSize)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Permissions.TENANT_MANAGE)
    public Envelope.One<TenantView> one(@PathParam("id") UUID id) {
        return Envelope.of(desk.tenant(caller.actor(), id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Permissions.TENANT_MANAGE)
    public Envelope.One<TenantView> update(@PathParam("id") UUID id, TenantSettings settings) {
        return Envelope.of(Retry.on(() -> desk.updateTenant(caller.actor(), id, settings)));
    }

    @POST
    @Path("/{id}/suspend")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Permissions.TENANT_MANAGE)
    public Envelope.One<TenantView> suspend(@PathParam("id") UUID id) {
        return Envelope.of(Retry.on(() -> desk.suspend(caller.actor(), id)));
    }

    @POST
    @Path("/{id}/resume")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Permissions.TENANT_MANAGE)
    public Envelope.One<TenantView> resume(@PathParam("id") UUID id) {
        return Envelope.of(Retry.on(() -> desk.resume(caller.actor(), id)));
    }

    @POST
    @Path("/{id}/rotate-secret")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Permissions.TENANT_MANAGE)
    public Envelope.One<EventSecret> rotateSecret(@PathParam("id") UUID id) {
        return Envelope.of(new EventSecret(Retry.on(() -> desk.rotateSecret(caller.actor(), id))));
    }

    @DELETE
    @Path("/{id}")
    @Answers(status = 202)
    @RolesAllowed(Permissions.TENANT_MANAGE)
    public Envelope.One<DeletionProgress> delete(@PathParam("id") UUID id) {
        return Envelope.of(Retry.on(() -> desk.deleteTenant(caller.actor(), id)));
    }

    @GET
    @Path("/{id}/deletion")
    @RolesAllowed(Permissions.TENANT_MANAGE)
    public Envelope.One<DeletionProgress> deletion(@PathParam("id") UUID id) {
        return Envelope.of(desk.deletion(caller.actor(), id));
    }

    /** What a tenant's events are signed with; told this once. */
    public record EventSecret(String eventSecret) {}

    /** The id of what was made. */
    public record Created(String id) {}

    /** A tenant to make. */
    public record Body(
            String name,
            String slug,
            @Nullable String host,
            @Nullable String timeZone,
            @Nullable String locale,
            @Nullable String currency,
            Administrator administrator) {

        NewTenant toCommand() {
            return new NewTenant(
                    slug,
                    name,
                    host,
                    false,
                    or(locale, "fr"),
                    or(timeZone, "Europe/Paris"),
                    or(currency, "EUR"),
                    new NewTenant.NewUser(
                            new EmailAddress(administrator.email()),
                            administrator.firstName(),
                            administrator.lastName(),
                            "admin",
                            administrator.password(),
                            ""));
        }
    }

    /** Its first administrator; without a password they are invited by mail. */
    public record Administrator(
            String email,
            String firstName,
            String lastName,
            @Nullable String password) {}

    private static String or(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }
}
