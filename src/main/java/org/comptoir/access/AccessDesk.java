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
    @Inject
    private UserRepository users;

    @Inject
    private SessionRepository sessions;

    @Inject
    private People people;

    @Inject
    private RoleRepository roles;

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

    /** People of the caller's tenant, as many as a page takes. */
    @RolesAllowed(Permissions.USER_READ)
    public Page<UserRow> people(Actor actor, PeopleFilter filter, PeopleOrder order, PageRequest page) {
        return people.list(actor.tenantUuid(), filter, order, page);
    }

    /** One person of the caller's tenant; USER_NOT_FOUND for anybody else's. */
    @RolesAllowed(Permissions.USER_READ)
    public Person person(Actor actor, long id) {
        return people.find(actor.tenantUuid(), id);
    }

    /** What a list of people can be narrowed to. */
    @RolesAllowed(Permissions.USER_READ)
    public List<RoleName> roleNames(Actor actor) {
        return roles.names(actor.tenantUuid());
    }

    /**
     * Every role with what it gives and how many hold it. Open to both: who manages roles must see them, and who may see
     * people sees each one's role, which says little as long as it does not say what the role allows. Nothing here can be
     * changed with either.
     */
    @RolesAllowed({Permissions.ROLE_MANAGE, Permissions.USER_READ})
    public List<RoleRow> roles(Actor actor) {
        return roles.list(actor.tenantUuid());
    }

    /** What a role of this tenant could be given; for the readers of {@link #roles}, to whom its codes would be bare words. */
    @RolesAllowed({Permissions.ROLE_MANAGE, Permissions.USER_READ})
    public List<PermissionRow> permissions(Actor actor) {
        return roles.permissions(actor.tenantUuid());
    }

    /** What a role could see and take orders for; for the readers of {@link #roles}. */
    @RolesAllowed({Permissions.ROLE_MANAGE, Permissions.USER_READ})
    public List<OrderSource> sources(Actor actor) {
        return List.of(OrderSource.values());
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
