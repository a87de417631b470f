package org.comptoir.links.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.comptoir.access.Caller;
import org.comptoir.access.Permissions;
import org.comptoir.kernel.PageRequest;
import org.comptoir.links.DayClicks;
import org.comptoir.links.Link;
import org.comptoir.links.LinkFilter;
import org.comptoir.links.LinksDesk;
import org.comptoir.links.NewLink;
import org.comptoir.links.ReferrerClicks;
import org.comptoir.links.TagClicks;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.rest.Answers;
import org.comptoir.platform.rest.Envelope;
import org.jspecify.annotations.Nullable;

/** Short links and what they brought. */
@Path("/staff/links")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class LinksResource {
    @Inject
    private LinksDesk desk;

    @Inject
    private Caller caller;

    @GET
    @RolesAllowed(Permissions.CAMPAIGN_READ)
    public Envelope.Many<Link> list(
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("page_size") @DefaultValue("20") int pageSize,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("tag") @Nullable String tag,
            @QueryParam("channel") @Nullable String channel) {
        return Envelope.of(desk.links(
                caller.actor(),
                new LinkFilter(text, tag, channel),
                PageRequest.growing(page, pageSize, cursor, Link.SORT_KEYS)));
    }

    /** What a tag's links brought, channel by channel. */
    @GET
    @Path("/clicks")
    @RolesAllowed(Permissions.CAMPAIGN_READ)
    public Envelope.Many<TagClicks> tag(@QueryParam("tag") @DefaultValue("") String tag) {
        return Envelope.of(desk.tag(caller.actor(), tag));
    }

    /** Day by day in the shop's zone, of a tag's links together; of all links where none is named. */
    @GET
    @Path("/days")
    @RolesAllowed(Permissions.CAMPAIGN_READ)
    public Envelope.Many<DayClicks> daysOfTag(
            @QueryParam("tag") @DefaultValue("") String tag, @QueryParam("days") @DefaultValue("30") int days) {
        return Envelope.of(desk.daysOfTag(caller.actor(), tag, days));
    }

    @GET
    @Path("/referrers")
    @RolesAllowed(Permissions.CAMPAIGN_READ)
    public Envelope.Many<ReferrerClicks> referrersOfTag(@QueryParam("tag") @DefaultValue("") String tag) {
        return Envelope.of(desk.referrersOfTag(caller.actor(), tag));
    }

    @GET
    @Path("/{token}")
    @RolesAllowed(Permissions.CAMPAIGN_READ)
    public Envelope.One<Link> one(@PathParam("token") String token) {
        return Envelope.of(desk.link(caller.actor(), token));
    }

    /** Day by day in the shop's zone, today last. */
    @GET
    @Path("/{token}/days")
    @RolesAllowed(Permissions.CAMPAIGN_READ)
    public Envelope.Many<DayClicks> days(
            @PathParam("token") String token, @QueryParam("days") @DefaultValue("30") int days) {
        return Envelope.of(desk.days(caller.actor(), token, days));
    }

    @GET
    @Path("/{token}/referrers")
    @RolesAllowed(Permissions.CAMPAIGN_READ)
    public Envelope.Many<ReferrerClicks> referrers(@PathParam("token") String token) {
        return Envelope.of(desk.referrers(caller.actor(), token));
    }

    @POST
    @RolesAllowed(Permissions.CAMPAIGN_MANAGE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(status = 201, one = Link.class)
    public Response create(Body body) {
        NewLink wanted = new NewLink(body.targetUrl(), body.channel(), body.tag(), null, body.expiresAt());
        return Response.status(Response.Status.CREATED)
                .entity(Envelope.of(desk.create(caller.actor(), wanted)))
                .build();
    }

    @POST
    @Path("/{token}/end")
    @RolesAllowed(Permissions.CAMPAIGN_MANAGE)
    public Envelope.One<Link> end(@PathParam("token") String token) {
        return Envelope.of(Retry.on(() -> desk.end(caller.actor(), token)));
    }

    /** Its clicks are judged again within seconds. */
    @POST
    @Path("/{token}/rejudge")
    @RolesAllowed(Permissions.CAMPAIGN_MANAGE)
    public Envelope.One<Link> rejudge(@PathParam("token") String token) {
        return Envelope.of(Retry.on(() -> desk.rejudge(caller.actor(), token)));
    }

    /** A link to make. */
    public record Body(
            String targetUrl,
            @Nullable String channel,
            @Nullable String tag,
            @Nullable Instant expiresAt) {}
}
