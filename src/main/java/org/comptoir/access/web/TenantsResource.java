package org.comptoir.access.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.comptoir.access.Caller;
import org.comptoir.access.NewTenant;
import org.comptoir.access.Permissions;
import org.comptoir.access.TenantsDesk;
import org.comptoir.kernel.EmailAddress;
import org.comptoir.kernel.TenantId;
import org.comptoir.platform.rest.Envelope;
import org.jspecify.annotations.Nullable;

/** Tenants, for those who run the installation. */
@Path("/staff/tenants")
@RequestScoped
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
