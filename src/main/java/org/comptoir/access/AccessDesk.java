package org.comptoir.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comptoir.kernel.Page;
import org.comptoir.kernel.PageRequest;
import org.comptoir.kernel.TenantId;
import org.comptoir.platform.time.Time;

/** What staff do with people and roles. */
@Stateless
public class AccessDesk {
    private static final int LONGEST_LIST = 100;

    @Inject
    private UserRepository users;

    @Inject
    private SessionRepository sessions;

    @Inject
    private Access access;

    @Inject
    private AuditRepository audit;

    @Inject
    private AuditTrail trail;

    @Inject
    private Time time;

    /** Ends the session that this token belongs to. */
    @RolesAllowed(Permissions.SIGNED_IN)
    public void signOut(Actor actor, String token) {
        sessions.end(Hashes.sha256(token), time.now());
    }

    /** The language of the caller's own pages and mails. */
    @RolesAllowed(Permissions.SIGNED_IN)
    public void chooseLanguage(Actor actor, Locale language) {
        users.setLocale(actor.tenantUuid(), actor.userId(), language.toLanguageTag());
    }

    /** A new tenant, by somebody of the operator's. */
    @RolesAllowed(Permissions.TENANT_MANAGE)
    public TenantId createTenant(Actor actor, NewTenant tenant) {
        TenantId created = access.createTenant(tenant);
        audit.record(
                actor.tenantUuid(),
                new AuditEntry(
                        Approval.of(actor), "tenant.create", "tenant", created.toString(), tenant.slug(), Map.of()));
        return created;
    }

    /** The people of the caller's tenant, by name. */
    @RolesAllowed(Permissions.USER_READ)
    public List<UserRow> people(Actor actor) {
        return users.list(actor.tenantUuid(), LONGEST_LIST);
    }

    /** Who did what in the caller's tenant, newest first. */
    @RolesAllowed(Permissions.AUDIT_READ)
    public Page<AuditRow> audit(Actor actor, AuditFilter filter, PageRequest request) {
        return trail.page(actor, filter, request);
    }

    /** What the caller's trail can be narrowed to. */
    @RolesAllowed(Permissions.AUDIT_READ)
    public AuditChoices auditChoices(Actor actor) {
        return trail.choices(actor);
    }
}
