package org.comptoir.campaigns;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comptoir.access.Access;
import org.comptoir.access.Actor;
import org.comptoir.access.Approval;
import org.comptoir.access.AuditEntry;
import org.comptoir.access.Permissions;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.platform.http.Outside;
import org.comptoir.platform.secrets.Secrets;
import org.comptoir.platform.time.Time;
import org.jspecify.annotations.Nullable;

/** What staff do with the shop upstream that opt-outs come from and go to. */
@Stateless
public class OptOutSyncDesk {
    private static final String ENTITY = "campaign_upstream";

    @Inject
    private UpstreamRepository upstreams;

    @Inject
    private MirrorRepository mirror;

    @Inject
    private UpstreamShop shop;

    @Inject
    private Outside outside;

    @Inject
    private OptOutSync sync;

    @Inject
    private Secrets secrets;

    @Inject
    private Event<SyncWanted> wanted;

    @Inject
    private Access access;

    @Inject
    private Time time;

    /** How far it is; one without an address where none was given. */
    @RolesAllowed(Permissions.CAMPAIGN_READ)
    public UpstreamState state(Actor actor) {
        return upstreams.state(actor.tenantUuid(), time.now());
    }

    /**
     * CONFLICT where somebody was faster. The token that is kept goes to the address that it was given for: another address needs
     * it anew.
     */
    @RolesAllowed(Permissions.CAMPAIGN_MANAGE)
    public UpstreamState save(Actor actor, UpstreamEdit edit) {
        requireAllowed(edit);
        Optional<UpstreamRepository.Kept> kept = upstreams.kept(actor.tenantUuid());
        byte[] token = secrets.seal(actor.tenantUuid(), token(actor, edit));
        if (!upstreams.write(actor.tenantUuid(), edit, token, time.now())) {
            throw new DomainException(
                    ErrorCode.CONFLICT, Map.of("version", state(actor).version()));
        }
        if (kept.filter(before -> !before.baseUrl().equals(edit.baseUrl())).isPresent()) {
            upstreams.startOver(actor.tenantUuid());
        }
        record(actor, "optout.sync_configure", Map.of("fields", changed(edit, kept.orElse(null))));
        wanted.fire(new SyncWanted());
        return state(actor);
    }

    /** Asks it for one opt-out, with what is written there and not yet saved; what it says to that, or nothing where all is well. */
    @RolesAllowed(Permissions.CAMPAIGN_MANAGE)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<Trouble> check(Actor actor, UpstreamEdit edit) {
        requireAllowed(edit);
        try {
            shop.after(new UpstreamShop.Door(edit.baseUrl(), token(actor, edit)), 0, 1);
            return Optional.empty();
        } catch (Trouble.Met met) {
            return Optional.of(met.trouble());
        }
    }

    /** Now, also where it failed a moment ago; everything from the beginning where that is wanted. INVALID_TRANSITION where it is off. */
    @RolesAllowed(Permissions.CAMPAIGN_MANAGE)
    public UpstreamState run(Actor actor, boolean everything) {
        if (!state(actor).isEnabled()) {
            throw new DomainException(ErrorCode.INVALID_TRANSITION);
        }
        if (everything) {
            mirror.begin(actor.tenantUuid(), OptOutSync.ALL);
        }
        upstreams.soon(actor.tenantUuid(), true, time.now());
        record(actor, everything ? "optout.sync_everything" : "optout.sync_now", Map.of());
        wanted.fire(new SyncWanted());
        return state(actor);
    }

    /** VALIDATION_ERROR for an address that a shop may not name. */
    private void requireAllowed(UpstreamEdit edit) {
        String complaint = outside.complaint(URI.create(edit.baseUrl()));
        if (complaint != null) {
            throw DomainException.invalid(
                    "base_url",
                    switch (complaint) {
                        case "https" -> "campaigns_optOutSync.not_https";
                        case "private" -> "campaigns_optOutSync.not_public";
                        default -> "campaigns_optOutSync.bad_url";
                    });
        }
    }

    /** What was typed, or what is kept for that very address. */
    private String token(Actor actor, UpstreamEdit edit) {
        String typed = edit.token();
        if (typed != null) {
            return typed;
        }
        UpstreamShop.Door door =
                sync.door(actor.tenantUuid()).orElseThrow(() -> DomainException.invalid("token", "required"));
        if (!door.baseUrl().equals(edit.baseUrl())) {
            throw DomainException.invalid("token", "campaigns_optOutSync.token_again");
        }
        return door.token();
    }

    private static List<String> changed(UpstreamEdit edit, UpstreamRepository.@Nullable Kept before) {
        List<String> fields = new java.util.ArrayList<>(List.of("is_enabled"));
        if (before == null || !before.baseUrl().equals(edit.baseUrl())) {
            fields.add("base_url");
        }
        if (edit.token() != null) {
            fields.add("token");
        }
        return List.copyOf(fields);
    }

    private void record(Actor actor, String act, Map<String, Object> details) {
        access.record(
                actor.tenant(), new AuditEntry(Approval.of(actor), act, ENTITY, null, actor.tenantName(), details));
    }
}
