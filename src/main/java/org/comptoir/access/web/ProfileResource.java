package org.comptoir.access.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.comptoir.access.Caller;
import org.comptoir.access.Profile;
import org.comptoir.access.ProfileDesk;
import org.comptoir.platform.rest.Envelope;
import org.comptoir.platform.rest.RateLimited;
import org.comptoir.platform.rest.SessionOnly;

/** The caller's own account over the API; password and PIN take a session, not a token. */
@Path("/staff/profile")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProfileResource {
    private static final int PER_MINUTE = 30;

    @Inject
    private ProfileDesk desk;

    @Inject
    private Caller caller;

    @GET
    public Envelope.One<Profile> profile() {
        return Envelope.of(desk.profile(caller.actor()));
    }

    @PUT
    public Envelope.One<Profile> update(Body body) {
        Profile.Change change = new Profile.Change(body.firstName(), body.lastName(), body.language(), body.version());
        return Envelope.of(desk.update(caller.actor(), change));
    }

    @PUT
    @Path("/password")
    @RateLimited(perMinute = PER_MINUTE, burst = PER_MINUTE)
    @SessionOnly
    public void changePassword(Password body) {
        desk.changePassword(caller.actor(), body.currentPassword(), body.password());
    }

    @PUT
    @Path("/pin")
    @RateLimited(perMinute = PER_MINUTE, burst = PER_MINUTE)
    @SessionOnly
    public void changePin(Pin body) {
        desk.changePin(caller.actor(), body.currentPassword(), body.pin());
    }

    /** What may be changed; the version is the one that was read. */
    public record Body(String firstName, String lastName, String language, long version) {}

    /** A new password, and the proof that it is them who ask. */
    public record Password(String currentPassword, String password) {
        /** Neither of them. */
        @Override
        public String toString() {
            return "Password[…]";
        }
    }

    /** A new PIN, and the proof that it is them who ask. */
    public record Pin(String currentPassword, String pin) {
        /** Neither of them. */
        @Override
        public String toString() {
            return "Pin[…]";
        }
    }
}
