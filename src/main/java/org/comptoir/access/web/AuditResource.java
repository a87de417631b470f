package org.comptoir.access.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.comptoir.access.AuditDesk;
import org.comptoir.access.AuditFilter;
import org.comptoir.access.AuditRow;
import org.comptoir.access.Caller;
import org.comptoir.access.Permissions;
import org.comptoir.kernel.PageRequest;
import org.comptoir.platform.rest.Answers;
import org.comptoir.platform.rest.CsvAnswer;
import org.comptoir.platform.rest.Envelope;
import org.jspecify.annotations.Nullable;

/** Who did what, for programs and spreadsheets. */
@Path("/staff/audit")
@ApplicationScoped
public class AuditResource {
    @Inject
    private AuditDesk desk;

    @Inject
    private Caller caller;

    @GET
    @RolesAllowed(Permissions.AUDIT_READ)
    @Produces(MediaType.APPLICATION_JSON)
    public Envelope.Many<AuditRow> list(
            @QueryParam("person") @Nullable Long person,
            @QueryParam("action") @Nullable String action,
            @QueryParam("entity_type") @Nullable String entityType,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("page_size") @DefaultValue("20") int pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        return Envelope.of(desk.audit(
                caller.actor(),
                new AuditFilter(person, action, entityType, from, to),
                PageRequest.growing(page, pageSize, cursor, AuditRow.SORT_KEYS)));
    }

    /** Everything that the filters leave, newest first, as a file. */
    @GET
    @RolesAllowed(Permissions.AUDIT_READ)
    @Path("/csv")
    @Produces("text/csv")
    @Answers
    public Response csv(
            @QueryParam("person") @Nullable Long person,
            @QueryParam("action") @Nullable String action,
            @QueryParam("entity_type") @Nullable String entityType,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to) {
        AuditFile file = AuditFile.open(desk, caller.actor(), new AuditFilter(person, action, entityType, from, to));
        return CsvAnswer.of("audit.csv", file::write);
    }
}
