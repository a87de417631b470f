package org.comptoir.links.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.comptoir.access.Caller;
import org.comptoir.access.Permissions;
import org.comptoir.links.LinkFilter;
import org.comptoir.links.LinksDesk;
import org.comptoir.links.QrCode;
import org.comptoir.platform.rest.Answers;
import org.comptoir.platform.rest.CsvAnswer;
import org.jspecify.annotations.Nullable;

/** Links as files: codes to print, figures for spreadsheets. */
@Path("/staff/link-files")
@RequestScoped
public class LinkFilesResource {
    @Inject
    private LinksDesk desk;

    @Inject
    private Caller caller;

    @GET
    @Path("/csv")
    @RolesAllowed(Permissions.CAMPAIGN_READ)
    @Produces("text/csv")
    @Answers
    public Response links(
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("tag") @Nullable String tag,
            @QueryParam("channel") @Nullable String channel) {
        LinksFile file = LinksFile.open(desk, caller.actor(), new LinkFilter(text, tag, channel));
        return CsvAnswer.of("links.csv", file::write);
    }

    @GET
    @Path("/days")
    @RolesAllowed(Permissions.CAMPAIGN_READ)
    @Produces("text/csv")
    @Answers
    public Response daysOfTag(
            @QueryParam("tag") @DefaultValue("") String tag, @QueryParam("days") @DefaultValue("400") int days) {
        return CsvAnswer.of("clicks.csv", LinksFile.days(desk.daysOfTag(caller.actor(), tag, days)));
    }

    @GET
    @Path("/{token}/csv")
    @RolesAllowed(Permissions.CAMPAIGN_READ)
    @Produces("text/csv")
    @Answers
    public Response days(@PathParam("token") String token, @QueryParam("days") @DefaultValue("400") int days) {
        return CsvAnswer.of("clicks.csv", LinksFile.days(desk.days(caller.actor(), token, days)));
    }

    @GET
    @Path("/{token}/svg")
    @RolesAllowed(Permissions.CAMPAIGN_READ)
    @Produces("image/svg+xml")
    @Answers
    public Response svg(@PathParam("token") String token) {
        return Response.ok(QrCode.of(desk.link(caller.actor(), token)).svg(), "image/svg+xml")
                .build();
    }

    @GET
    @Path("/{token}/png")
    @RolesAllowed(Permissions.CAMPAIGN_READ)
    @Produces("image/png")
    @Answers
    public Response png(@PathParam("token") String token) {
        return Response.ok(QrCode.of(desk.link(caller.actor(), token)).png(), "image/png")
                .build();
    }
}
